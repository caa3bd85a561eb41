package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client may send: the eleven events of the GA API [T]. Fields a client may leave out are null here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ClientEvent {

    /** The client's own id for this event, at most 512 characters; the fake echoes it in an error about the event. */
    @Nullable
    String eventId();

    <R> R accept(Handler<R> handler);

    /** One method per event, so that a new event does not compile until every reader of events knows it. */
    interface Handler<R> {
        R sessionUpdate(SessionUpdate event);

        R inputAudioBufferAppend(InputAudioBufferAppend event);

        R inputAudioBufferCommit(InputAudioBufferCommit event);

        R inputAudioBufferClear(InputAudioBufferClear event);

        R outputAudioBufferClear(OutputAudioBufferClear event);

        R conversationItemCreate(ConversationItemCreate event);

        R conversationItemRetrieve(ConversationItemRetrieve event);

        R conversationItemTruncate(ConversationItemTruncate event);

        R conversationItemDelete(ConversationItemDelete event);

        R responseCreate(ResponseCreate event);

        R responseCancel(ResponseCancel event);
    }

    /**
     * @param session the fields to change; an absent field stays as it is, an explicit null is a value
     */
    @JsonTypeName("session.update")
    record SessionUpdate(@Nullable String eventId, Map<String, Object> session) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.sessionUpdate(this);
        }
    }

    /**
     * @param audio base64 of audio in the session's input format, at most 15 MiB [D]; never acknowledged
     */
    @JsonTypeName("input_audio_buffer.append")
    record InputAudioBufferAppend(@Nullable String eventId, String audio) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.inputAudioBufferAppend(this);
        }
    }

    @JsonTypeName("input_audio_buffer.commit")
    record InputAudioBufferCommit(@Nullable String eventId) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.inputAudioBufferCommit(this);
        }
    }

    @JsonTypeName("input_audio_buffer.clear")
    record InputAudioBufferClear(@Nullable String eventId) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.inputAudioBufferClear(this);
        }
    }

    /** For WebRTC and SIP only; a WebSocket session knows no such event [I]. */
    @JsonTypeName("output_audio_buffer.clear")
    record OutputAudioBufferClear(@Nullable String eventId) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.outputAudioBufferClear(this);
        }
    }

    /**
     * @param previousItemId the item to follow; null or empty appends, {@code root} puts first [M]
     * @param item an item as the client wrote it: ids and status may be missing
     */
    @JsonTypeName("conversation.item.create")
    record ConversationItemCreate(
            @Nullable String eventId, @Nullable String previousItemId, Map<String, Object> item)
            implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.conversationItemCreate(this);
        }
    }

    @JsonTypeName("conversation.item.retrieve")
    record ConversationItemRetrieve(@Nullable String eventId, String itemId) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.conversationItemRetrieve(this);
        }
    }

    /**
     * @param audioEndMs milliseconds of the item's audio that the user heard, from its beginning
     */
    @JsonTypeName("conversation.item.truncate")
    record ConversationItemTruncate(@Nullable String eventId, String itemId, int contentIndex, long audioEndMs)
            implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.conversationItemTruncate(this);
        }
    }

    @JsonTypeName("conversation.item.delete")
    record ConversationItemDelete(@Nullable String eventId, String itemId) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.conversationItemDelete(this);
        }
    }

    /**
     * @param response overrides for this response only; null for none
     */
    @JsonTypeName("response.create")
    record ResponseCreate(
            @Nullable String eventId, @Nullable Map<String, Object> response) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.responseCreate(this);
        }
    }

    /**
     * @param responseId the response to cancel; null for the one that is running in the default conversation
     */
    @JsonTypeName("response.cancel")
    record ResponseCancel(
            @Nullable String eventId, @Nullable String responseId) implements ClientEvent {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.responseCancel(this);
        }
    }
}
