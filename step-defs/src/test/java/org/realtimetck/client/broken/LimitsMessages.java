package org.realtimetck.client.broken;

import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: reads no message above 64 KiB, the default of many libraries. */
public final class LimitsMessages extends ReferenceClient {

    private static final int LIMIT = 65_536;

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void event(JsonNode event) {
                if (event.toString().length() > LIMIT) {
                    throw new IllegalArgumentException("message too large"); // the fault
                }
                super.event(event);
            }
        };
    }
}
