package org.realtimetck.client.broken;

import org.realtimetck.client.reference.FunctionCalls;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: returns the output to the item's id in place of the {@code call_id}. */
public final class GuessesCallId extends ReferenceClient {

    @Override
    protected FunctionCalls functionCalls(Outlets outlets) {
        return new FunctionCalls(outlets) {
            @Override
            protected String callId(JsonNode item) {
                return item.path("id").asString(""); // the fault
            }
        };
    }
}
