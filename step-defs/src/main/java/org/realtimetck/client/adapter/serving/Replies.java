package org.realtimetck.client.adapter.serving;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an adapter says: answers and observations, whole lines, one at a time. Thread-safe. */
final class Replies {

    /** In ASCII: a piece of text may end with half a character, which only an escape can carry. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final OutputStream out;

    Replies(OutputStream out) {
        this.out = out;
    }

    ObjectNode answer(String id) {
        return JSON.createObjectNode().put("id", id);
    }

    void ok(String id) {
        send(answer(id).put("ok", true));
    }

    void unsupported(String id, String reason) {
        send(answer(id).put("unsupported", true).put("reason", reason));
    }

    void ownError(String id, String message) {
        ObjectNode answer = answer(id);
        answer.putObject("error").put("by", "adapter").put("message", message);
        send(answer);
    }

    void clientError(String id, Throwable thrown) {
        ObjectNode answer = answer(id);
        answer.putObject("error")
                .put("by", "client")
                .put("type", thrown.getClass().getSimpleName())
                .put("message", String.valueOf(thrown.getMessage()));
        send(answer);
    }

    void tell(String session, Observation observation) {
        send(fields(observation).put("session", session));
    }

    private static ObjectNode fields(Observation observation) {
        if (observation instanceof Observation.Text text) {
            return obs("text").put("turn", text.turn()).put("delta", text.delta());
        }
        if (observation instanceof Observation.Audio audio) {
            return obs("audio")
                    .put("turn", audio.turn())
                    .put("bytes", audio.bytes())
                    .put("sha256", audio.sha256());
        }
        if (observation instanceof Observation.SpeechStarted) {
            return obs("speechStarted");
        }
        if (observation instanceof Observation.Playback playback) {
            return obs("playback").put("turn", playback.turn()).put("playedMs", playback.playedMs());
        }
        if (observation instanceof Observation.ToolCall call) {
            return obs("toolCall")
                    .put("callId", call.callId())
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }
        if (observation instanceof Observation.TurnEnd end) {
            return withText(obs("turnEnd").put("turn", end.turn()).put("status", end.status()), "code", end.code());
        }
        if (observation instanceof Observation.Failure failure) {
            ObjectNode fields = obs("error").put("fatal", failure.fatal());
            withText(fields, "type", failure.type());
            withText(fields, "code", failure.code());
            withText(fields, "message", failure.message());
            return withText(fields, "eventId", failure.eventId());
        }
        if (observation instanceof Observation.Connection connection) {
            ObjectNode fields =
                    withText(obs("connection").put("state", connection.state()), "reason", connection.reason());
            return connection.code() == null ? fields : fields.put("code", connection.code());
        }
        throw new IllegalArgumentException("the protocol has no word for " + observation);
    }

    private static ObjectNode obs(String kind) {
        return JSON.createObjectNode().put("obs", kind);
    }

    private static ObjectNode withText(ObjectNode fields, String key, @Nullable String text) {
        return text == null ? fields : fields.put(key, text);
    }

    void send(ObjectNode message) {
        byte[] line = (JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (out) {
                out.write(line);
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the kit listens no longer", e);
        }
    }
}
