package org.realtimetck.client.broken;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: knows a closed list of events and dies of the first one that is not in it. */
public final class StopsAtUnknownEvent extends ReferenceClient {

    /** The events of today that nobody listens for. */
    private static final Set<String> PASSED_OVER = Set.of(
            "conversation.item.added",
            "conversation.item.deleted",
            "conversation.item.done",
            "conversation.item.retrieved",
            "conversation.item.truncated",
            "input_audio_buffer.cleared",
            "input_audio_buffer.committed",
            "input_audio_buffer.speech_started",
            "input_audio_buffer.speech_stopped",
            "rate_limits.updated",
            "response.content_part.added",
            "response.content_part.done",
            "response.function_call_arguments.delta",
            "response.function_call_arguments.done",
            "response.output_item.added");

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void unknown(JsonNode event) {
                String type = event.path("type").stringValue();
                if (!PASSED_OVER.contains(type)) {
                    throw new IllegalArgumentException("no such event: " + type); // the fault
                }
            }
        };
    }
}
