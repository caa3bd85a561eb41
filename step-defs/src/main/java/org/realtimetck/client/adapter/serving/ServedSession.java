package org.realtimetck.client.adapter.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.realtimetck.client.Observation;
import org.realtimetck.client.inprocess.ClientVerbs;
import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.client.inprocess.SpeechFile;
import tools.jackson.databind.JsonNode;

/** One session: its verbs in their order, on a thread of its own, so that sessions do not wait for each other. */
final class ServedSession {

    private final String word;
    private final ClientVerbs client;
    private final Replies replies;
    private final double timeScale;
    private final ExecutorService verbs;
    private volatile String state = "closed";
    private byte[] spoken = new byte[0];
    private boolean serviceEndsTurns;

    ServedSession(String word, ClientVerbs client, Replies replies, double timeScale) {
        this.word = word;
        this.client = client;
        this.replies = replies;
        this.timeScale = timeScale;
        this.verbs = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "session " + word);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does what is asked once everything asked before is done, and answers. */
    void take(JsonNode request) {
        verbs.execute(() -> answer(request));
        if (request.path("op").asString("").equals("close")) {
            verbs.shutdown();
        }
    }

    void end() {
        verbs.shutdownNow();
    }

    private void answer(JsonNode request) {
        String id = request.path("id").asString("");
        String op = request.path("op").asString("");
        try {
            if (op.equals("state")) {
                replies.send(replies.answer(id).put("ok", true).put("state", state));
            } else if (op.equals("configure")) {
                replies.unsupported(id, "this client configures once, when it opens");
            } else {
                perform(op, request);
                replies.ok(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            replies.ownError(id, "interrupted, as the adapter is to stop");
        } catch (IOException | IllegalArgumentException e) {
            replies.ownError(id, e.toString());
        } catch (RuntimeException e) {
            replies.clientError(id, e);
        }
    }

    private void perform(String op, JsonNode request) throws InterruptedException, IOException {
        switch (op) {
            case "open" -> open(request);
            case "say" -> client.say(request.path("text").asString(""));
            case "speak" -> speak(sound(request));
            case "commit" -> client.speak(spoken);
            case "ask" -> client.ask();
            case "cancel" -> client.cancel();
            case "interrupt" -> client.interrupt(request.path("playedMs").asLong(0));
            case "toolResult" ->
                client.toolResult(
                        request.path("callId").asString(""),
                        request.path("output").asString(""));
            case "close" -> client.close();
            default -> throw new IllegalArgumentException("expected a verb of protocol 1, got \"" + op + "\"");
        }
    }

    private void open(JsonNode request) throws InterruptedException {
        SessionSettings settings = OpenRequest.settings(request.path("config"));
        serviceEndsTurns = settings.serviceEndsTurns();
        client.open(OpenRequest.target(request.path("target"), timeScale), settings, this::tell);
    }

    /** What nobody will commit is said at once. */
    private void speak(byte[] sound) throws InterruptedException {
        spoken = sound;
        if (serviceEndsTurns) {
            client.speak(sound);
        }
    }

    private static byte[] sound(JsonNode request) throws IOException {
        return request.has("file")
                ? SpeechFile.read(Path.of(request.path("file").asString("")))
                : Base64.getDecoder().decode(request.path("audio").asString(""));
    }

    private void tell(Observation observation) {
        if (observation instanceof Observation.Connection connection) {
            state = connection.state();
        }
        replies.tell(word, observation);
    }
}
