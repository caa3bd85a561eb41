package org.realtimetck.session;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ClientEvent.ConversationItemCreate;
import org.realtimetck.protocol.ClientEvent.ConversationItemTruncate;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDeleted;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ConversationEvent.ConversationItemTruncated;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Variation;

/**
 * What a client may do to the conversation. An id that is taken already is no error: the item is there twice [M,
 * contested].
 */
final class ConversationDesk {

    private final SessionSetup setup;
    private final Ids ids;
    private final Conversation conversation;
    private final ClientItems clientItems;
    private final McpDesk mcp;
    private final Effects out;

    ConversationDesk(SessionSetup setup, Conversation conversation, McpDesk mcp, Effects out) {
        this.mcp = mcp;
        this.setup = setup;
        this.ids = setup.ids();
        this.conversation = conversation;
        this.clientItems = new ClientItems(setup.ids());
        this.out = out;
    }

    /** The user's words have become an item at the end of the conversation. */
    void append(ConversationEntry entry) {
        String previous = conversation.lastId();
        conversation.append(entry);
        out.send(new InputAudioBufferCommitted(
                ids.event(), previous, entry.item().id()));
        announce(previous, entry.item());
    }

    void create(ConversationItemCreate event, AudioFormat inputFormat) throws RefusedException {
        String after = event.previousItemId();
        ConversationEntry entry = clientItems.entry(event.item(), "item", inputFormat);
        if (isUnknown(after)) {
            String code = setup.varies(Variation.UNKNOWN_PREVIOUS_ITEM_NOT_FOUND)
                    ? "item_not_found"
                    : "item_create_invalid_previous_item_id";
            throw new RefusedException(SessionErrors.unknownPreviousItem(code, String.valueOf(after)));
        }
        if (setup.varies(Variation.DUPLICATE_ITEM_ID_REFUSED)
                && conversation.find(entry.item().id()).isPresent()) {
            throw new RefusedException(SessionErrors.duplicateItem(entry.item().id()));
        }
        judgeWhatItAnswers(entry.item());
        conversation.insert(entry, after);
        announce(conversation.previousOf(entry), entry.item());
        if (entry.item() instanceof Item.McpApprovalResponse answer) {
            mcp.answered(answer);
        }
    }

    private void judgeWhatItAnswers(Item item) throws RefusedException {
        if (item instanceof Item.FunctionCallOutput output && !conversation.hasFunctionCall(output.callId())) {
            // recorded without an event_id of a client that is known to send one [C]
            throw RefusedException.ofNoEvent(SessionErrors.unknownCall(output.callId()));
        }
        if (item instanceof Item.McpApprovalResponse answer
                && !conversation.hasApprovalRequest(answer.approvalRequestId())) {
            throw new RefusedException(SessionErrors.unknownApprovalRequest(answer.approvalRequestId()));
        }
    }

    private boolean isUnknown(@Nullable String previousItemId) {
        return previousItemId != null
                && !previousItemId.isEmpty()
                && !previousItemId.equals(Conversation.ROOT)
                && conversation.find(previousItemId).isEmpty();
    }

    /** Both events at once, and none with sound in it [C]. */
    private void announce(@Nullable String previous, Item item) {
        out.send(new ConversationItemAdded(ids.event(), previous, item));
        out.send(new ConversationItemDone(ids.event(), previous, item));
    }

    void retrieve(String itemId) throws RefusedException {
        ConversationEntry entry = conversation
                .find(itemId)
                .orElseThrow(() -> new RefusedException(SessionErrors.unknownItem("retrieve", "retrieving", itemId)));
        Item item = setup.varies(Variation.RETRIEVED_AUDIO_AS_IN_PREVIEW) ? entry.asInPreview() : entry.withAudio();
        out.send(new ConversationItemRetrieved(ids.event(), item));
    }

    void delete(String itemId) throws RefusedException {
        if (!conversation.remove(itemId)) {
            throw new RefusedException(SessionErrors.unknownItem("delete", "deleting", itemId));
        }
        out.send(new ConversationItemDeleted(ids.event(), itemId));
    }

    /** An item may be cut while it is still being spoken [M]. */
    void truncate(ConversationItemTruncate event) throws RefusedException {
        ConversationEntry entry = conversation
                .find(event.itemId())
                .orElseThrow(() ->
                        new RefusedException(SessionErrors.unknownItem("truncate", "truncating", event.itemId())));
        if (!entry.isSpokenByModel() && !entry.isTruncated()) {
            throw new RefusedException(onlyModelAudio());
        }
        if (event.contentIndex() != 0) {
            throw new RefusedException(SessionErrors.unknownContent(event.contentIndex()));
        }
        if (event.audioEndMs() > entry.audioMillis()) {
            throw new RefusedException(alreadyShorter(entry, event));
        }
        entry.truncateAt(event.audioEndMs());
        out.send(new ConversationItemTruncated(ids.event(), event.itemId(), event.contentIndex(), event.audioEndMs()));
    }

    private ErrorBody onlyModelAudio() {
        return SessionErrors.onlyModelAudio(
                setup.varies(Variation.TRUNCATE_WITHOUT_CODE) ? null : "unsupported_content_type");
    }

    private static ErrorBody alreadyShorter(ConversationEntry entry, ConversationItemTruncate event) {
        return SessionErrors.alreadyShorter(entry.isTruncated(), entry.audioMillis(), event.audioEndMs());
    }
}
