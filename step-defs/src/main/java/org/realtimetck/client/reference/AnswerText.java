package org.realtimetck.client.reference;

import java.util.HashMap;
import java.util.Map;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.Text;
import tools.jackson.databind.JsonNode;

/** The text of an answer, or the transcript of a spoken one, part by part. */
public class AnswerText {

    private final Outlets outlets;
    private final Map<String, StringBuilder> parts = new HashMap<>();

    public AnswerText(Outlets outlets) {
        this.outlets = outlets;
    }

    final void delta(int turn, JsonNode event) {
        String delta = event.path("delta").asString("");
        part(event).append(delta);
        deliver(turn, delta);
    }

    /**
     * The final text of a part is authoritative. It repeats the deltas, so only what they left out is new.
     *
     * @param whole the part from its beginning
     */
    protected void done(int turn, JsonNode event, String whole) {
        StringBuilder part = part(event);
        if (whole.startsWith(part.toString())) {
            String rest = whole.substring(part.length());
            part.append(rest);
            if (!rest.isEmpty()) {
                deliver(turn, rest);
            }
        } else {
            outlets.tell(new Failure(
                    "text_mismatch",
                    null,
                    "expected deltas that make up the final text '" + whole + "', got '" + part + "'",
                    null,
                    false));
        }
    }

    protected void deliver(int turn, String piece) {
        outlets.tell(new Text(turn, piece));
    }

    private StringBuilder part(JsonNode event) {
        String key = event.path("item_id").asString("")
                + '/'
                + event.path("content_index").asInt(0);
        return parts.computeIfAbsent(key, fresh -> new StringBuilder());
    }
}
