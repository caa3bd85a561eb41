package org.realtimetck.client.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.Text;
import org.realtimetck.client.Observation.TurnEnd;
import tools.jackson.databind.JsonNode;

/**
 * The transcripts of a transcription session. Each utterance is a turn, numbered as its item was committed: transcripts
 * may come in another order than what was said [D].
 */
public class Transcripts {

    protected final Outlets outlets;
    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, StringBuilder> told = new HashMap<>();

    public Transcripts(Outlets outlets) {
        this.outlets = outlets;
    }

    /** By event type; the start of the item is its own name for what follows. */
    final Map<String, Consumer<JsonNode>> listeners() {
        String events = "conversation.item.input_audio_transcription.";
        return Map.of(
                "input_audio_buffer.committed",
                event -> turn(event),
                events + "delta",
                this::delta,
                events + "completed",
                event -> completed(event, event.path("transcript").asString("")),
                events + "failed",
                event -> failed(ServiceError.of(event.path("error")), event));
    }

    /** A model that listens meanwhile writes before the utterance is committed [C]. */
    protected final int turn(JsonNode event) {
        return turns.computeIfAbsent(event.path("item_id").asString(""), item -> turns.size() + 1);
    }

    private void delta(JsonNode event) {
        deliver(event, event.path("delta").asString(""));
    }

    private StringBuilder told(JsonNode event) {
        return told.computeIfAbsent(event.path("item_id").asString(""), item -> new StringBuilder());
    }

    /** What is told begins with a word: the first delta of some models begins with a blank, and no transcript does [C]. */
    protected final void deliver(JsonNode event, String piece) {
        StringBuilder soFar = told(event);
        String more = soFar.isEmpty() ? piece.stripLeading() : piece;
        soFar.append(more);
        if (!more.isEmpty()) {
            outlets.tell(new Text(turn(event), more));
        }
    }

    /** The whole transcript is authoritative. It repeats the deltas, if there were any; only the rest of it is new. */
    protected void completed(JsonNode event, String transcript) {
        String soFar = told(event).toString();
        if (transcript.startsWith(soFar)) {
            deliver(event, transcript.substring(soFar.length()));
        } else {
            outlets.tell(new Failure(
                    "text_mismatch",
                    null,
                    "expected deltas that make up the transcript '" + transcript + "', got '" + soFar + "'",
                    null,
                    false));
        }
        outlets.tell(new TurnEnd(turn(event), "completed", null));
    }

    /** The problem of that utterance alone: the session goes on. */
    protected void failed(ServiceError error, JsonNode event) {
        outlets.tell(error.failure(false));
        outlets.tell(new TurnEnd(turn(event), "failed", error.name()));
    }
}
