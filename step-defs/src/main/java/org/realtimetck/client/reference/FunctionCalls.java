package org.realtimetck.client.reference;

import java.util.HashSet;
import java.util.Set;
import org.realtimetck.client.Observation.ToolCall;
import tools.jackson.databind.JsonNode;

/**
 * The function calls of a session: each is run once, by its {@code call_id}, although it can be seen in several events
 * and even under several item ids.
 */
public class FunctionCalls {

    protected final Outlets outlets;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> unanswered = new HashSet<>();
    private boolean calledInThisResponse;

    public FunctionCalls(Outlets outlets) {
        this.outlets = outlets;
    }

    final void responseBegins() {
        unanswered.clear();
        calledInThisResponse = false;
    }

    /** Runs the function if the item is a call that was not seen before. */
    final void see(JsonNode item) {
        if (item.path("type").asString("").equals("function_call") && isNew(callId(item))) {
            calledInThisResponse = true;
            unanswered.add(callId(item));
            outlets.tell(new ToolCall(
                    callId(item),
                    item.path("name").asString(""),
                    item.path("arguments").asString("")));
        }
    }

    protected boolean isNew(String callId) {
        return seen.add(callId);
    }

    /** What the output must name; not the item's id. */
    protected String callId(JsonNode item) {
        return item.path("call_id").asString("");
    }

    final void answer(String callId, String output) {
        outlets.send(ClientEvents.functionCallOutput(callId, output));
        unanswered.remove(callId);
    }

    /** True if the response called functions and the service has all their outputs. */
    public final boolean areAllAnswered() {
        return calledInThisResponse && unanswered.isEmpty();
    }

    final boolean wereAny() {
        return calledInThisResponse;
    }
}
