package org.realtimetck.steps;

import static org.realtimetck.world.Expectation.failed;
import static org.realtimetck.world.Expectation.seconds;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.PreviewFields;
import org.realtimetck.journal.Entry;
import org.realtimetck.world.World;

/** What the client sent in its session. */
public final class ClientEventSteps {

    private final World world;

    public ClientEventSteps(World world) {
        this.world = world;
    }

    private Exchange exchange() {
        return world.exchange();
    }

    /** Empty for a client that runs on the service's defaults, which is its right. */
    private List<Message> sessionUpdates() {
        world.requireSession();
        return exchange().fromClient("session.update");
    }

    @Then("every session update has a session type")
    public void everySessionUpdateHasAType() {
        for (Message update : sessionUpdates()) {
            if (update.at("session.type").isMissingNode()) {
                throw failed(
                        "'session.type' in every session.update",
                        "none in the one at " + seconds(update.atMicros()),
                        "Add \"type\": \"realtime\" (or \"transcription\") to every session.update, also to partial"
                                + " ones; without it the whole update is refused.");
            }
        }
    }

    @Then("no session update has a field of the Preview")
    public void noSessionUpdateHasAPreviewField() {
        for (Message update : sessionUpdates()) {
            Map<String, String> found = PreviewFields.in(update.at("session"));
            if (!found.isEmpty()) {
                throw failed(
                        "no field of the Preview's flat session",
                        found.keySet() + " at " + seconds(update.atMicros()),
                        "Move them: " + PreviewFields.advice(found) + ".");
            }
        }
    }

    @Then("every session update asks for at most one output modality")
    public void everySessionUpdateAsksForOneModality() {
        for (Message update : sessionUpdates()) {
            var modalities = update.at("session.output_modalities");
            if (modalities.size() > 1) {
                throw failed(
                        "one output modality",
                        modalities + " at " + seconds(update.atMicros()),
                        "Ask for [\"audio\"] or [\"text\"]; audio always brings its transcript.");
            }
        }
    }

    @Then("the client configures the session before it sends anything else")
    public void theClientConfiguresFirst() {
        if (sessionUpdates().isEmpty()) {
            return;
        }
        Optional<Message> first =
                exchange().messages().stream().filter(Message::fromClient).findFirst();
        if (first.isEmpty() || !first.get().is("session.update")) {
            throw failed(
                    "session.update as the client's first event",
                    first.map(m -> m.type() + " at " + seconds(m.atMicros())).orElse("no event at all"),
                    "Send the whole configuration first, on every new connection.");
        }
        Optional<Message> ask =
                exchange().fromClient("response.create").stream().findFirst();
        Optional<Message> updated =
                exchange().fromServer("session.updated").stream().findFirst();
        if (ask.isPresent()
                && (updated.isEmpty() || ask.get().index() < updated.get().index())) {
            throw failed(
                    "the first response.create after session.updated",
                    "it at " + seconds(ask.get().atMicros()) + ", "
                            + updated.map(m -> "session.updated only at " + seconds(m.atMicros()))
                                    .orElse("and no session.updated at all"),
                    "Wait for session.updated before asking for a reply: a refused update leaves the defaults.");
        }
    }

    @Then("the client does not ask for a reply")
    public void theClientDoesNotAskForAReply() {
        world.requireSituation();
        List<Message> asks = exchange().fromClient("response.create");
        if (!asks.isEmpty()) {
            throw failed(
                    "no response.create after the configuration was refused",
                    "one at " + seconds(asks.get(0).atMicros()),
                    "A refused session.update changes nothing: stop, and show the error's code and param.");
        }
    }

    @Then("the service is asked for {int} reply/replies on one connection")
    public void theServiceIsAskedFor(int expected) {
        world.requireSituation();
        List<Message> asks = exchange().fromClient("response.create");
        long connections =
                asks.stream().mapToInt(Message::connection).distinct().count();
        if (asks.size() != expected || connections > 1) {
            throw failed(
                    expected + " response.create on one connection",
                    asks.size() + " on " + connections + " connection(s)" + times(asks),
                    expected < asks.size()
                            ? "Ask once, and not again before response.done."
                            : "Keep the session after a response that did not end well, and ask again on it.");
        }
    }

    private static String times(List<Message> messages) {
        return messages.isEmpty()
                ? ""
                : ", at "
                        + String.join(
                                ", ",
                                messages.stream()
                                        .map(m -> seconds(m.atMicros()))
                                        .toList());
    }

    @Then("the client asks for each reply only after the one before it is done")
    public void theClientAsksAfterDone() {
        world.requireSituation();
        Message open = null;
        for (Message message : exchange().messages()) {
            boolean asks = message.fromClient() && message.is("response.create");
            if (asks && open != null) {
                throw failed(
                        "response.create after response.done",
                        "one at " + seconds(message.atMicros()) + " while the response asked for at "
                                + seconds(open.atMicros()) + " was still running",
                        "Send function outputs at once, but hold response.create until response.done.");
            }
            if (asks) {
                open = message;
            } else if (!message.fromClient() && message.is("response.done")) {
                open = null;
            }
        }
        int asked = exchange().fromClient("response.create").size();
        if (asked < 2) {
            throw failed(
                    "two replies to be asked for",
                    asked + " response.create",
                    "Ask again once response.done is there.");
        }
    }

    @Then("the client returns one output, to the call that was made")
    public void theClientReturnsOneOutput() {
        List<String> made = exchange().fromServer("response.function_call_arguments.done").stream()
                .map(m -> m.text("call_id"))
                .toList();
        List<String> answered = exchange().fromClient("conversation.item.create").stream()
                .filter(m -> m.text("item.type").equals("function_call_output"))
                .map(m -> m.text("item.call_id"))
                .toList();
        if (!answered.equals(made)) {
            throw failed(
                    "one function_call_output for " + made,
                    answered.isEmpty() ? "none" : "outputs for " + answered,
                    "Return exactly one output per call, with the call_id of the call.");
        }
    }

    @Then("the client closes the connection with a close frame")
    public void theClientCloses() {
        world.requireSituation();
        if (exchange().fromServer("response.done").isEmpty()) {
            throw failed(
                    "a response that ends before the connection does",
                    "none",
                    "Mend first what keeps the client from its reply: look at the frames and at its output.");
        }
        List<Entry.Closed> closed = exchange().entriesOf(Entry.Closed.class).toList();
        if (closed.isEmpty() || closed.stream().anyMatch(end -> end.code() == 1006)) {
            throw failed(
                    "a close frame from the client",
                    closed.isEmpty() ? "a connection that stayed open" : "a connection that just ended",
                    "Close the socket when the work is done, and let the close handshake finish before exiting.");
        }
    }
}
