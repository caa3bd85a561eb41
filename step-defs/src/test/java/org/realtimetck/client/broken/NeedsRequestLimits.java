package org.realtimetck.client.broken;

import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: takes for granted that requests are limited. */
public final class NeedsRequestLimits extends ReferenceClient {

    @Override
    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners) {
            @Override
            protected void event(JsonNode event) {
                if (event.path("type").stringValue().equals("rate_limits.updated")
                        && event.path("rate_limits").isArray()
                        && event.path("rate_limits")
                                .valueStream()
                                .noneMatch(
                                        limit -> limit.path("name").asString("").equals("requests"))) {
                    throw new IllegalStateException("no limit of requests"); // the fault
                }
                super.event(event);
            }
        };
    }
}
