package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** The history and its changes. */
public sealed interface ConversationEvent extends ServerEvent {

    /** Typed in the SDKs, in none of 23 recordings: the fake does not send it. */
    @JsonTypeName("conversation.created")
    record ConversationCreated(String eventId, Conversation conversation) implements ConversationEvent {
        public record Conversation(String id, String object) {}
    }

    /** Preview's single announcement of an item, still typed in GA and not sent there [C]. */
    @JsonTypeName("conversation.item.created")
    record ConversationItemCreated(String eventId, @Nullable String previousItemId, Item item)
            implements ConversationEvent {}

    /**
     * @param previousItemId null for the first item
     */
    @JsonTypeName("conversation.item.added")
    record ConversationItemAdded(String eventId, @Nullable String previousItemId, Item item)
            implements ConversationEvent {}

    @JsonTypeName("conversation.item.done")
    record ConversationItemDone(String eventId, @Nullable String previousItemId, Item item)
            implements ConversationEvent {}

    @JsonTypeName("conversation.item.retrieved")
    record ConversationItemRetrieved(String eventId, Item item) implements ConversationEvent {}

    @JsonTypeName("conversation.item.deleted")
    record ConversationItemDeleted(String eventId, String itemId) implements ConversationEvent {}

    /**
     * @param audioEndMs milliseconds of audio that remain of the part
     */
    @JsonTypeName("conversation.item.truncated")
    record ConversationItemTruncated(String eventId, String itemId, int contentIndex, long audioEndMs)
            implements ConversationEvent {}
}
