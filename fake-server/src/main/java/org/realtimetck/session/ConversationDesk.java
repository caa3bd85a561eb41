package org.realtimetck.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ClientEvent.ConversationItemCreate;
import org.realtimetck.protocol.ClientEvent.ConversationItemTruncate;
import org.realtimetck.protocol.ClientEvent.InputAudioBufferAppend;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDeleted;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ConversationEvent.ConversationItemTruncated;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCleared;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.Status;

/** What a client may do to the conversation and to the buffer that feeds it. */
final class ConversationDesk {

    private final Ids ids;
    private final Conversation conversation;
    private final InputAudioBuffer buffer = new InputAudioBuffer();
    private final ClientItems clientItems;
    private final Effects out;

    ConversationDesk(Ids ids, Conversation conversation, Effects out) {
        this.ids = ids;
        this.conversation = conversation;
        this.clientItems = new ClientItems(ids);
        this.out = out;
    }

    /** Never acknowledged [C]. */
    void append(InputAudioBufferAppend event) throws RefusedException {
        buffer.append(ClientItems.decode(event.audio(), "audio"));
    }

    void commit(AudioFormat format) throws RefusedException {
        if (buffer.isTooShortToCommit(format)) {
            throw new RefusedException(SessionErrors.bufferTooSmall(buffer.millis(format)));
        }
        List<ContentPart> content = List.of(new ContentPart.InputAudio(null, null));
        Item item = new Item.Message(ids.item(), Status.COMPLETED, Role.USER, content, null);
        ConversationEntry entry = new ConversationEntry(item, format, List.of(buffer.take()));
        String previous = conversation.lastId();
        conversation.append(entry);
        out.send(new InputAudioBufferCommitted(ids.event(), previous, item.id()));
        announce(previous, item);
    }

    void clear() {
        buffer.clear();
        out.send(new InputAudioBufferCleared(ids.event()));
    }

    void create(ConversationItemCreate event, AudioFormat inputFormat) throws RefusedException {
        String after = event.previousItemId();
        ConversationEntry entry = clientItems.entry(event.item(), "item", inputFormat);
        if (isUnknown(after)) {
            throw new RefusedException(SessionErrors.unknownPreviousItem(String.valueOf(after)));
        }
        if (entry.item() instanceof Item.FunctionCallOutput output && !conversation.hasFunctionCall(output.callId())) {
            throw new RefusedException(SessionErrors.unknownCall(output.callId()));
        }
        conversation.insert(entry, after);
        announce(conversation.previousOf(entry), entry.item());
    }

    private boolean isUnknown(@Nullable String previousItemId) {
        return previousItemId != null
                && !previousItemId.isEmpty()
                && !previousItemId.equals(Conversation.ROOT)
                && conversation.find(previousItemId).isEmpty();
    }

    private void announce(@Nullable String previous, Item item) {
        out.send(new ConversationItemAdded(ids.event(), previous, item));
        out.send(new ConversationItemDone(ids.event(), previous, item));
    }

    void retrieve(String itemId) throws RefusedException {
        ConversationEntry entry = conversation
                .find(itemId)
                .orElseThrow(() -> new RefusedException(SessionErrors.unknownItem("retrieve", "retrieving", itemId)));
        out.send(new ConversationItemRetrieved(ids.event(), entry.withAudio()));
    }

    void delete(String itemId) throws RefusedException {
        if (!conversation.remove(itemId)) {
            throw new RefusedException(SessionErrors.unknownItem("delete", "deleting", itemId));
        }
        out.send(new ConversationItemDeleted(ids.event(), itemId));
    }

    void truncate(ConversationItemTruncate event) throws RefusedException {
        ConversationEntry entry = conversation
                .find(event.itemId())
                .orElseThrow(() ->
                        new RefusedException(SessionErrors.unknownItem("truncate", "truncating", event.itemId())));
        if (!entry.isSpokenByModel()) {
            throw new RefusedException(SessionErrors.onlyModelAudio());
        }
        if (event.audioEndMs() > entry.audioMillis()) {
            throw new RefusedException(SessionErrors.alreadyShorter(entry.audioMillis(), event.audioEndMs()));
        }
        entry.truncateAt(event.audioEndMs());
        out.send(new ConversationItemTruncated(ids.event(), event.itemId(), event.contentIndex(), event.audioEndMs()));
    }
}
