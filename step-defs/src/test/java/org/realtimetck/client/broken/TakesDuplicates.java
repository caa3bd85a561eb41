package org.realtimetck.client.broken;

import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: does again what an event asks for when the event comes again. */
public final class TakesDuplicates extends ReferenceClient {

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected boolean isNew(String eventId) {
                return true; // the fault
            }
        };
    }
}
