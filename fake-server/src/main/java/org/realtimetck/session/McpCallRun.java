package org.realtimetck.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallArgumentsDelta;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallArgumentsDone;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallCompleted;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallFailed;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallInProgress;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.McpError;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.Reply;

/**
 * The model calls a tool of an MCP server. The response tells the call; its result comes when the response is over
 * [M]. A call whose arguments were cut is never made.
 */
final class McpCallRun extends OutputRun {

    private final Reply.CallMcp call;
    private final boolean needsApproval;
    private final Deque<String> pieces;
    private final StringBuilder arguments = new StringBuilder();
    private @Nullable String approvalRequestId;
    private boolean going;
    private boolean responseOver;

    /** @param needsApproval true to wait for the client's word */
    McpCallRun(ResponseScene scene, int outputIndex, Reply.CallMcp call, boolean needsApproval) {
        super(scene, outputIndex);
        this.call = call;
        this.needsApproval = needsApproval;
        this.pieces = new ArrayDeque<>(Speech.parts(call.arguments(), FunctionCallRun.CHARACTERS_PER_DELTA));
        this.approvalRequestId = call.approvalRequestId();
    }

    Reply.CallMcp call() {
        return call;
    }

    @Override
    void opened(Effects out) {
        // a call has no content part to announce
    }

    @Override
    boolean hasNext() {
        return !pieces.isEmpty();
    }

    @Override
    void next(Effects out) {
        String delta = pieces.remove();
        arguments.append(delta);
        out.send(new ResponseMcpCallArgumentsDelta(
                scene.ids().event(),
                scene.responseId(),
                itemId,
                outputIndex,
                delta,
                Obfuscation.of(delta, scene.ids())));
    }

    @Override
    void closing(Effects out) {
        out.send(new ResponseMcpCallArgumentsDone(
                scene.ids().event(), scene.responseId(), itemId, outputIndex, arguments.toString()));
    }

    @Override
    void completing(Effects out) {
        if (needsApproval) {
            approvalRequestId = ApprovalRequestRun.ask(scene, call, out);
            scene.mcp().hold(approvalRequestId, this);
        } else {
            go(out);
        }
    }

    @Override
    boolean isDoneLater() {
        return scene.mcp().tellsDoneWithResult() && (going || needsApproval);
    }

    /** Nothing stands in its way any more. */
    void go(Effects out) {
        going = true;
        out.send(new ResponseMcpCallInProgress(scene.ids().event(), outputIndex, itemId));
        callWhenDue();
    }

    @Override
    void responseOver() {
        responseOver = true;
        callWhenDue();
    }

    private void callWhenDue() {
        if (going && responseOver) {
            scene.mcp().call(this, scene.plan().mcpServers());
        }
    }

    /** The client refused: the call stays without output and without error [I]. */
    void giveUp(Effects out) {
        tellDone(out);
    }

    void end(Effects out, McpResult result) {
        @Nullable McpError error = result.error();
        entry().become(item(result.output(), error == null ? null : reported(error)));
        tellDone(out);
        out.send(
                error == null
                        ? new ResponseMcpCallCompleted(scene.ids().event(), outputIndex, itemId)
                        : new ResponseMcpCallFailed(scene.ids().event(), outputIndex, itemId));
    }

    private void tellDone(Effects out) {
        if (scene.mcp().tellsDoneWithResult()) {
            announceDone(out);
        }
    }

    /** Fields and types as the SDKs have them [T]. */
    private static Map<String, Object> reported(McpError error) {
        if (error instanceof McpError.ProtocolError protocol) {
            return Tree.of("type", "protocol_error", "code", protocol.code(), "message", protocol.message());
        }
        if (error instanceof McpError.HttpError http) {
            return Tree.of("type", "http_error", "code", http.code(), "message", http.message());
        }
        return Tree.of("type", "tool_execution_error", "message", error.message());
    }

    @Override
    Item item(Status status) {
        return item(null, null);
    }

    private Item item(@Nullable String output, @Nullable Map<String, Object> error) {
        return new Item.McpCall(
                itemId, call.serverLabel(), call.tool(), arguments.toString(), approvalRequestId, output, error);
    }

    @Override
    long nextTokens() {
        long characters = call.tool().length()
                + (long) arguments.length()
                + pieces.element().length();
        return Tokens.ofLength(characters) - textTokens();
    }

    @Override
    long textTokens() {
        return Tokens.ofLength(call.tool().length() + (long) arguments.length());
    }

    @Override
    long audioTokens() {
        return 0;
    }
}
