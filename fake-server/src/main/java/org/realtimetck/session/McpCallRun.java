package org.realtimetck.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallArgumentsDelta;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallArgumentsDone;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallCompleted;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallFailed;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallInProgress;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.McpError;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.Reply;

/**
 * The model calls a tool of an MCP server. The response tells the call; its result comes when the response is over
 * [M]. A call whose arguments were cut is never made.
 */
final class McpCallRun extends CallRun {

    private final Reply.CallMcp call;
    private final boolean needsApproval;
    private @Nullable String approvalRequestId;
    private boolean going;
    private boolean responseOver;

    /** @param needsApproval true to wait for the client's word */
    McpCallRun(ResponseScene scene, int outputIndex, Reply.CallMcp call, boolean needsApproval) {
        super(scene, outputIndex, call.tool(), call.arguments());
        this.call = call;
        this.needsApproval = needsApproval;
        this.approvalRequestId = call.approvalRequestId();
    }

    Reply.CallMcp call() {
        return call;
    }

    @Override
    ServerEvent delta(String delta, String obfuscation) {
        return new ResponseMcpCallArgumentsDelta(
                scene.ids().event(), scene.responseId(), itemId, outputIndex, delta, obfuscation);
    }

    @Override
    void closing(Effects out) {
        out.send(new ResponseMcpCallArgumentsDone(
                scene.ids().event(), scene.responseId(), itemId, outputIndex, arguments()));
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
        return new Item.McpCall(itemId, call.serverLabel(), call.tool(), arguments(), approvalRequestId, output, error);
    }
}
