package org.realtimetck.steps;

import static org.realtimetck.world.Expectation.failed;
import static org.realtimetck.world.Expectation.seconds;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.realtimetck.client.Observation;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.journal.Entry;
import org.realtimetck.world.World;

/** Sessions that write down what is spoken, and do nothing else. */
public final class TranscriptionSteps {

    private static final String SPOKEN = "What is the weather like in Bergen?";
    private static final String EVENTS = "conversation.item.input_audio_transcription.";

    private final World world;

    public TranscriptionSteps(World world) {
        this.world = world;
    }

    @Given("the application has speech written down by {string}")
    public void theApplicationHasSpeechWrittenDown(String model) {
        world.plan().willTranscribe(model);
    }

    @When("the user speaks")
    public void theUserSpeaks() throws InterruptedException {
        world.runClient(List.of(SPOKEN));
    }

    @When("the user speaks twice")
    public void theUserSpeaksTwice() throws InterruptedException {
        world.runClient(List.of(SPOKEN, SPOKEN));
    }

    @Then("the client dials for a transcription and names no model")
    public void theClientDialsForATranscription() {
        world.requireConnection();
        Entry.Opened handshake = world.exchange().handshakes().get(0);
        Set<String> named = handshake.query().keySet();
        boolean right = List.of("transcription").equals(handshake.query().get("intent"))
                && !named.contains("model")
                && !named.contains("call_id");
        if (!right) {
            throw failed(
                    "intent=transcription in the query, and neither 'model' nor 'call_id'",
                    handshake.query().toString(),
                    "The model that writes down is named in the session, as audio.input.transcription.model.");
        }
    }

    @Then("the client configures a transcription session")
    public void theClientConfiguresATranscription() {
        world.requireSession();
        String model = Objects.requireNonNull(world.plan().transcriptionModel(), "a Given step names the model");
        List<Message> updates = world.exchange().fromClient("session.update");
        boolean configured = updates.stream()
                .anyMatch(update -> update.text("session.type").equals("transcription")
                        && update.text("session.audio.input.transcription.model")
                                .equals(model));
        if (!configured) {
            throw failed(
                    "a session.update with session.type transcription and audio.input.transcription.model " + model,
                    updates.isEmpty()
                            ? "no session.update"
                            : updates.get(0).at("session").toString(),
                    "GA has one session.update for both kinds; transcription_session.update is of the Preview.");
        }
        if (world.exchange().fromServer("session.updated").isEmpty()) {
            throw failed("a configuration that the service takes", "none", "Look at the error it was answered with.");
        }
    }

    @Then("the application is told the transcript {string}")
    public void theTranscriptIsTold(String expected) {
        requireSome("completed");
        String told = world.observations(Observation.Text.class).stream()
                .map(Observation.Text::delta)
                .collect(Collectors.joining())
                .strip();
        if (!told.equals(expected)) {
            throw failed(
                    "the transcript \"" + expected + "\"",
                    told.isEmpty() ? "no text at all" : "\"" + told + "\"",
                    "The completed event has the whole transcript; deltas are pieces of it, if there are any.");
        }
    }

    @Then("the application is told that the first transcript failed and the second is complete")
    public void theFirstFailedAndTheSecondIsComplete() {
        world.requireSituation();
        requireSome("failed");
        expectStatus(1, "failed", "Close that transcript as not to be had: no other event follows for its item.");
        expectStatus(2, "completed", "The failure is that of one item; keep the session and speak on.");
    }

    private void expectStatus(int turn, String status, String advice) {
        List<String> told = world.observations(Observation.TurnEnd.class).stream()
                .filter(end -> end.turn() == turn)
                .map(Observation.TurnEnd::status)
                .toList();
        if (!told.equals(List.of(status))) {
            throw failed(
                    "utterance " + turn + " to be told as " + status, told.isEmpty() ? "nothing" : "" + told, advice);
        }
    }

    @Then("the client asks for no reply")
    public void theClientAsksForNoReply() {
        requireSome("completed");
        List<Message> asks = world.exchange().fromClient("response.create");
        if (!asks.isEmpty()) {
            throw failed(
                    "no response.create in a transcription session",
                    "one at " + seconds(asks.get(0).atMicros()),
                    "Nothing has to be asked for: the transcript comes when the utterance is committed.");
        }
    }

    /** On the way through its session, whatever a fault then did to it. */
    private void requireSome(String ending) {
        world.requireSession();
        String type = EVENTS + ending;
        boolean came = !world.exchange().fromServer(type).isEmpty()
                || world.exchange().entriesOf(Entry.Intended.class).anyMatch(intended -> type.equals(intended.type()));
        if (!came) {
            throw failed(
                    "a transcription that comes to " + ending,
                    "none",
                    "Mend first what keeps the client from it: send sound, and commit it.");
        }
    }
}
