package org.realtimetck.client.broken;

import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: takes every failure for its own. */
public final class DiesOfFailuresBeside extends ReferenceClient {

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void unknown(JsonNode event) {
                if (event.path("type").stringValue().endsWith(".failed")) {
                    throw new IllegalStateException("failed: " + event); // the fault
                }
            }
        };
    }
}
