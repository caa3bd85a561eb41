package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDeleted;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.RateLimitsUpdated;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;

/** A second, simpler set of books beside the session's, kept from the wire alone; it objects when they part. */
final class SessionAccounts {

    /** Why a turn that the session has found may go unanswered. */
    private static final Set<String> OF_A_TURN =
            Set.of("conversation_already_has_active_response", "conversation_too_long");

    private final Set<String> eventIds = new HashSet<>();
    private final Set<String> running = new LinkedHashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final List<String> conversation = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();
    private final InputAudioAccounts inputAudio = new InputAudioAccounts();
    private final McpAccounts mcp = new McpAccounts();
    private final TranscriptAccounts transcripts = new TranscriptAccounts();
    private @Nullable String active;
    private boolean ambiguous;

    /** The client's event, before the session sees it. */
    void client(ClientEvent event) {
        if (event instanceof ClientEvent.InputAudioBufferAppend append
                && append.audio().matches("[A-Za-z0-9+/=]+")) {
            inputAudio.written(Base64.getDecoder().decode(append.audio()).length);
        }
    }

    /** What answered it. */
    void answered(ClientEvent event, List<ServerEvent> answer) {
        if (!(event instanceof ClientEvent.InputAudioBufferAppend)) {
            assertThat(answer).as("the answer to %s", event).isNotEmpty();
        }
        for (ErrorEvent error : SessionBench.all(answer, ErrorEvent.class)) {
            if (event instanceof ClientEvent.InputAudioBufferAppend
                    && OF_A_TURN.contains(String.valueOf(error.error().code()))) {
                assertThat(error.error().eventId()).as("nobody asked for it").isNull();
            } else {
                assertThat(error.error().eventId()).isEqualTo(event.eventId());
            }
            if (event instanceof ClientEvent.InputAudioBufferCommit) {
                inputAudio.commitRefused(error.error().message());
            } else if (event instanceof ClientEvent.InputAudioBufferAppend append
                    && "input_audio_buffer_full".equals(error.error().code())) {
                inputAudio.written(-Base64.getDecoder().decode(append.audio()).length);
            }
        }
    }

    void server(ServerEvent event) {
        assertThat(eventIds.add(eventId(event)))
                .as("a new event_id in %s", event)
                .isTrue();
        mcp.server(event);
        if (event instanceof ResponseCreated created) {
            created(created.response());
        } else if (event instanceof ResponseDone done) {
            done(done.response());
        } else if (event instanceof ConversationItemAdded added) {
            added(added.previousItemId(), added.item());
        } else if (event instanceof ConversationItemDone done) {
            done(done.previousItemId(), done.item());
        } else if (event instanceof ConversationItemDeleted gone) {
            assertThat(conversation.removeIf(gone.itemId()::equals)).isTrue();
            deleted.add(gone.itemId());
        } else if (event instanceof RateLimitsUpdated updated) {
            assertThat(updated.rateLimits()).isNotEmpty().allSatisfy(limit -> {
                assertThat(limit.remaining()).isBetween(0L, limit.limit());
                assertThat(limit.resetSeconds()).isBetween(0.0, 60.0);
            });
        } else {
            inputAudio.server(event);
            transcripts.server(event);
        }
    }

    private static String eventId(ServerEvent event) {
        try {
            return (String) event.getClass().getMethod("eventId").invoke(event);
        } catch (ReflectiveOperationException noId) {
            throw new AssertionError("an event without an id: " + event, noId);
        }
    }

    private void created(Response response) {
        assertThat(running.add(response.id())).isTrue();
        assertThat(response.status()).isEqualTo(Status.IN_PROGRESS);
        if (response.conversationId() != null) {
            assertThat(active).as("the response that is active already").isNull();
            active = response.id();
        }
    }

    private void done(Response response) {
        assertThat(running.remove(response.id()))
                .as("done follows created, once: %s", response.id())
                .isTrue();
        assertThat(ended.add(response.id())).isTrue();
        assertThat(response.status()).isNotEqualTo(Status.IN_PROGRESS);
        UsageAccounts.check(response);
        if (response.id().equals(active)) {
            active = null;
        }
    }

    private void added(@Nullable String previous, Item item) {
        if (conversation.contains(item.id())) {
            // from now on an id no longer tells a place
            ambiguous = true;
        }
        if (previous == null) {
            conversation.add(0, item.id());
        } else {
            assertThat(conversation).contains(previous);
            conversation.add(conversation.indexOf(previous) + 1, item.id());
        }
    }

    private void done(@Nullable String previous, Item item) {
        int position = conversation.indexOf(item.id());
        if (ambiguous || deleted.contains(item.id()) || (position == 1 && previous == null)) {
            return;
        }
        assertThat(previous)
                .as("what is before %s", item)
                .isEqualTo(position == 0 ? null : conversation.get(position - 1));
    }

    /** When nothing is due any more. */
    void close() {
        assertThat(running).as("responses without an end").isEmpty();
        mcp.close();
        transcripts.close();
    }
}
