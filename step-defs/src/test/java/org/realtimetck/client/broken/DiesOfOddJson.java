package org.realtimetck.client.broken;

import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: takes for granted that JSON is an object with a type. */
public final class DiesOfOddJson extends ReferenceClient {

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void noEvent(String text) {
                throw new ClassCastException("not an event: " + text); // the fault
            }
        };
    }
}
