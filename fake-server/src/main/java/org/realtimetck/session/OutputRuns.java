package org.realtimetck.session;

import org.jspecify.annotations.Nullable;
import org.realtimetck.script.Reply;

/** The run for each kind of output. */
final class OutputRuns {

    private OutputRuns() {}

    /** @param phase of a message; null if the model tells none */
    static OutputRun of(ResponseScene scene, int index, Reply.Output output, @Nullable String phase) {
        if (output instanceof Reply.CallFunction call) {
            return new FunctionCallRun(scene, index, call.name(), call.arguments());
        }
        if (output instanceof Reply.CallMcp call) {
            return new McpCallRun(scene, index, call, false);
        }
        if (output instanceof Reply.AskApproval request) {
            return approval(scene, index, request);
        }
        return new MessageRun(scene, index, ((Reply.Say) output).text(), phase);
    }

    /** What the item costs before its first delta: what it calls, and a request for approval as a whole. */
    static long tokensToOpen(Reply.Output output) {
        if (output instanceof Reply.CallFunction call) {
            return Tokens.ofText(call.name());
        }
        if (output instanceof Reply.CallMcp call) {
            return Tokens.ofText(call.tool());
        }
        return output instanceof Reply.AskApproval request ? Tokens.ofText(request.tool() + request.arguments()) : 0;
    }

    /** Outside the conversation a client cannot answer, so nothing is held there. */
    private static OutputRun approval(ResponseScene scene, int index, Reply.AskApproval request) {
        if (!scene.mcp().holdsCalls() || !scene.plan().isInConversation()) {
            return new ApprovalRequestRun(scene, index, request);
        }
        Reply.CallMcp call = new Reply.CallMcp(request.serverLabel(), request.tool(), request.arguments(), null, null);
        return new McpCallRun(scene, index, call, true);
    }
}
