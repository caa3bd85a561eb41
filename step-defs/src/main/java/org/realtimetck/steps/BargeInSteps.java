package org.realtimetck.steps;

import static org.realtimetck.world.Expectation.failed;
import static org.realtimetck.world.Expectation.seconds;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import org.realtimetck.client.Errand.Interruption;
import org.realtimetck.client.Observation;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.world.World;

/** A user who breaks in on an answer, and what becomes of it. */
public final class BargeInSteps {

    private static final String GET_THERE =
            "Mend first what keeps the errand from its interruption: look at the frames and at its output.";

    /** From a moment of the service to the client's, and back. */
    private static final long ON_THE_WAY_MICROS = 50_000;

    private final World world;

    public BargeInSteps(World world) {
        this.world = world;
    }

    @Given("the user presses a button once {int} ms of the reply were heard")
    public void theUserPressesAButton(int afterMs) {
        world.plan().willBreakIn(new Interruption(Interruption.By.BUTTON, afterMs));
    }

    @Given("the user presses a button before any sound of the reply was heard")
    public void theUserPressesAButtonAtOnce() {
        world.plan().willBreakIn(new Interruption(Interruption.By.BUTTON, 0));
    }

    @Given("the user speaks once {int} ms of the reply were heard")
    public void theUserSpeaks(int afterMs) {
        world.plan().willBreakIn(new Interruption(Interruption.By.SPEECH, afterMs));
    }

    @When("the user says {string}, and breaks in with {string}")
    public void theUserBreaksIn(String first, String second) throws InterruptedException {
        world.runClient(List.of(first, second));
    }

    @Then("the client truncates the reply where playback stopped, give or take {int} ms")
    public void theReplyIsTruncatedWherePlaybackStopped(int tolerance) {
        long played = played();
        List<Message> truncates = truncates();
        if (truncates.size() != 1) {
            throw failed(
                    "one conversation.item.truncate, at " + played + " ms",
                    truncates.isEmpty() ? "none" : truncates.size() + " of them",
                    "Over a WebSocket only the client knows what was heard: truncate the item that was playing, once.");
        }
        Message truncate = truncates.get(0);
        long end = truncate.at("audio_end_ms").asLong(-1);
        if (Math.abs(end - played) > tolerance) {
            throw failed(
                    "an audio_end_ms of " + played + ", which is what was played, give or take " + tolerance + " ms",
                    end + " at " + seconds(truncate.atMicros()),
                    "Count what the loudspeaker has played of the item, not what has arrived and not the time.");
        }
        requirePlayedAtTheSpeedOfSound(truncate, end, tolerance);
    }

    /** Nobody has heard more than what fits between the first sound and the interruption. */
    private void requirePlayedAtTheSpeedOfSound(Message truncate, long end, int tolerance) {
        Message first = firstSound();
        long most = (truncate.atMicros() - first.atMicros() + ON_THE_WAY_MICROS) / 1000;
        if (end > most + tolerance) {
            throw failed(
                    "at most " + most + " ms to be heard between the first sound, at " + seconds(first.atMicros())
                            + ", and the truncate",
                    end + " ms",
                    "Play at the speed of a listener: 48 bytes of PCM are one millisecond.");
        }
    }

    private long played() {
        world.requireSituation();
        Interruption planned = Objects.requireNonNull(world.plan().interruption(), "a Given step says when");
        List<Observation.Playback> playbacks = world.observations(Observation.Playback.class);
        if (playbacks.isEmpty()) {
            throw failed(
                    "the user to break in",
                    "a client that tells of no playback that was stopped",
                    "Play the first answer, stop at interrupt.afterMs, and say how much was played.");
        }
        long played = playbacks.get(0).playedMs();
        if (played < planned.afterMs()) {
            throw failed(
                    "at least " + planned.afterMs() + " ms to be heard before the user breaks in",
                    played + " ms",
                    GET_THERE);
        }
        return played;
    }

    private Message firstSound() {
        return world.exchange().fromServer("response.output_audio.delta").stream()
                .findFirst()
                .orElseThrow(() -> failed("a reply with sound", "none", GET_THERE));
    }

    private List<Message> truncates() {
        return world.exchange().fromClient("conversation.item.truncate");
    }

    @Then("the client truncates no other item")
    public void noOtherItemIsTruncated() {
        String item = firstSound().text("item_id");
        truncates().stream()
                .filter(truncate -> !truncate.text("item_id").equals(item))
                .findFirst()
                .ifPresent(other -> {
                    throw failed(
                            "no other item than " + item + " to be truncated",
                            other.text("item_id") + " at " + seconds(other.atMicros()),
                            "Remember which item is playing; the one that came last may be another.");
                });
    }

    @Then("the client truncates nothing")
    public void nothingIsTruncated() {
        world.requireSituation();
        Message cancel = firstCancel();
        boolean soundBefore = world.exchange().fromServer("response.output_audio.delta").stream()
                .anyMatch(delta -> delta.index() < cancel.index());
        if (soundBefore) {
            throw failed("an interruption before the first sound", "one after it", GET_THERE);
        }
        List<Message> truncates = truncates();
        if (!truncates.isEmpty()) {
            throw failed(
                    "no conversation.item.truncate, as nothing was heard",
                    "one at " + seconds(truncates.get(0).atMicros()),
                    "Truncate only what was played; where nothing was, cancel and leave it at that.");
        }
    }

    private Message firstCancel() {
        return world.exchange().fromClient("response.cancel").stream()
                .findFirst()
                .orElseThrow(() -> failed(
                        "a response.cancel when the user breaks in on a response that runs",
                        "none",
                        "Send it for every interruption of your own: the service knows of no button."));
    }

    @Then("no sound of the reply is delivered after playback stopped")
    public void noSoundIsDeliveredLate() {
        played();
        requireLateSound();
        long bytes = 0;
        boolean stopped = false;
        for (Observation observation : world.observations()) {
            if (observation instanceof Observation.Playback) {
                stopped = true;
            } else if (observation instanceof Observation.Audio audio && audio.turn() == 1) {
                if (stopped && audio.bytes() > bytes) {
                    throw failed(
                            "no more sound of the reply than the " + bytes + " bytes before it was broken off",
                            audio.bytes() + " bytes",
                            "Deltas of a response go on until its response.done: drop those of one that was broken off.");
                }
                bytes = audio.bytes();
            }
        }
    }

    /** Without any there would be nothing to drop. */
    private void requireLateSound() {
        Message cancel = firstCancel();
        String response = firstSound().text("response_id");
        boolean late = world.exchange().fromServer("response.output_audio.delta").stream()
                .anyMatch(delta -> delta.index() > cancel.index()
                        && delta.text("response_id").equals(response));
        if (!late) {
            throw failed("sound that comes after the interruption", "none", GET_THERE);
        }
    }

    @Then("the cancel comes too late and changes nothing")
    public void theCancelComesTooLate() {
        firstCancel();
        boolean late = world.exchange().fromServer("error").stream()
                .anyMatch(error -> error.text("error.code").equals("response_cancel_not_active"));
        if (!late) {
            throw failed("a cancel of a response that is over", "one that was in time", GET_THERE);
        }
    }

    @Then("the client leaves it to the service to break off and to answer")
    public void theServiceBreaksOffAndAnswers() {
        requireServiceToBreakOff();
        expectNone(
                "response.cancel", "The service cancels by itself when it hears the user: interrupt_response is on.");
        expectNone("input_audio_buffer.commit", "The service commits by itself when the user stops: send sound only.");
        if (world.exchange().fromClient("response.create").size() > 1) {
            throw failed(
                    "one response.create, for the first turn",
                    world.exchange().fromClient("response.create").size() + " of them",
                    "The service answers speech by itself: create_response is on.");
        }
    }

    private void requireServiceToBreakOff() {
        world.requireSituation();
        boolean heard = !world.exchange()
                .fromServer("input_audio_buffer.speech_started")
                .isEmpty();
        boolean brokenOff = world.exchange().fromServer("response.done").stream()
                .anyMatch(done -> done.text("response.status").equals("cancelled"));
        boolean answered = world.exchange().fromServer("response.created").size() > 1;
        if (!heard || !brokenOff || !answered) {
            throw failed(
                    "speech that the service hears, breaks off for, and answers",
                    heard ? "a service that " + (brokenOff ? "broke off only" : "did not break off") : "none",
                    "Turn server_vad on, and send the speech while the reply still comes.");
        }
    }

    private void expectNone(String type, String advice) {
        List<Message> sent = world.exchange().fromClient(type);
        if (!sent.isEmpty()) {
            throw failed("no " + type, "one at " + seconds(sent.get(0).atMicros()), advice);
        }
    }
}
