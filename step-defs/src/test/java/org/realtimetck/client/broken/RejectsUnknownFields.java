package org.realtimetck.client.broken;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: knows a closed list of fields, as generated types with strict parsing do, and refuses events that have others. */
public final class RejectsUnknownFields extends ReferenceClient {

    /** What the events of today have at their top, on both services. */
    private static final Set<String> FIELDS_OF_TODAY = Set.of(
            "arguments",
            "audio_end_ms",
            "audio_start_ms",
            "call_id",
            "content",
            "content_index",
            "delta",
            "error",
            "event_id",
            "item",
            "item_id",
            "name",
            "obfuscation",
            "output_index",
            "part",
            "previous_item_id",
            "rate_limits",
            "response",
            "response_id",
            "session",
            "text",
            "transcript",
            "type");

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void event(JsonNode event) {
                for (String field : event.propertyNames()) {
                    if (!FIELDS_OF_TODAY.contains(field)) {
                        throw new IllegalArgumentException("no such field: " + field); // the fault
                    }
                }
                super.event(event);
            }
        };
    }
}
