package org.realtimetck.session;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Reply;

/** The model asks whether it may call a tool; the request comes in one piece, for it has no deltas [T]. */
final class ApprovalRequestRun extends OutputRun {

    private final Reply.AskApproval request;

    ApprovalRequestRun(ResponseScene scene, int outputIndex, Reply.AskApproval request) {
        super(scene, outputIndex);
        this.request = request;
    }

    /**
     * Asks beside the response's own output.
     *
     * @return the request's id
     */
    static String ask(ResponseScene scene, Reply.CallMcp call, Effects out) {
        Item item = new Item.McpApprovalRequest(scene.ids().item(), call.serverLabel(), call.tool(), call.arguments());
        @Nullable String previous = scene.conversation().lastId();
        scene.conversation().append(new ConversationEntry(item, scene.plan().format()));
        out.send(new ConversationItemAdded(scene.ids().event(), previous, item));
        out.send(new ConversationItemDone(scene.ids().event(), previous, item));
        return item.id();
    }

    @Override
    void opened(Effects out) {
        // a request has no content part to announce
    }

    @Override
    boolean hasNext() {
        return false;
    }

    @Override
    void next(Effects out) {
        throw new IllegalStateException("approval request " + itemId + " has no deltas");
    }

    @Override
    void closing(Effects out) {
        // a request has no done events of its own
    }

    @Override
    Item item(Status status) {
        return new Item.McpApprovalRequest(itemId, request.serverLabel(), request.tool(), request.arguments());
    }

    @Override
    long textTokens() {
        return Tokens.ofText(request.tool() + request.arguments());
    }

    @Override
    long audioTokens() {
        return 0;
    }
}
