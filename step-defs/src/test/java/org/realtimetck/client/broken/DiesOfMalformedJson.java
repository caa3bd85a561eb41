package org.realtimetck.client.broken;

import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Bug: takes for granted that every message is JSON. */
public final class DiesOfMalformedJson extends ReferenceClient {

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void malformed(String text, JacksonException why) {
                throw why; // the fault
            }
        };
    }
}
