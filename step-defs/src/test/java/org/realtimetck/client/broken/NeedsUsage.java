package org.realtimetck.client.broken;

import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: takes for granted that every response has its usage. */
public final class NeedsUsage extends ReferenceClient {

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void event(JsonNode event) {
                if (event.path("type").stringValue().equals("response.done")) {
                    event.path("response").required("usage").required("total_tokens"); // the fault
                }
                super.event(event);
            }
        };
    }
}
