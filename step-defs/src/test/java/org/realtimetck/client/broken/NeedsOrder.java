package org.realtimetck.client.broken;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: takes for granted that a part is announced before anything of it comes. */
public final class NeedsOrder extends ReferenceClient {

    private final Set<String> announced = new HashSet<>();

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void event(JsonNode event) {
                String type = event.path("type").stringValue();
                if (type.equals("response.content_part.added")) {
                    announced.add(event.path("item_id").asString());
                } else if (type.equals("response.output_text.delta")
                        && !announced.contains(event.path("item_id").asString())) {
                    throw new IllegalStateException("no such part"); // the fault
                }
                super.event(event);
            }
        };
    }
}
