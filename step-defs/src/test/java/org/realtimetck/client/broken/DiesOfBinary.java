package org.realtimetck.client.broken;

import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: has no listener for binary messages, and takes one for the end of the world. */
public final class DiesOfBinary extends ReferenceClient {

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void binary() {
                throw new UnsupportedOperationException("a binary message"); // the fault
            }
        };
    }
}
