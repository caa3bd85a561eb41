package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.RateLimitsUpdated;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;

/**
 * What can be told of a session by who knows what its client said and when nothing is due any more. The rest is in the
 * books of the self-check, which sees every event of a bench.
 */
final class SessionAccounts {

    /** Why a turn that the session has found may go unanswered. */
    private static final Set<String> OF_A_TURN =
            Set.of("conversation_already_has_active_response", "conversation_too_long");

    private final Set<String> running = new LinkedHashSet<>();
    private final InputAudioAccounts inputAudio = new InputAudioAccounts();
    private final McpAccounts mcp = new McpAccounts();
    private final TranscriptAccounts transcripts = new TranscriptAccounts();

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
            } else if ("invalid_tool_call_id".equals(error.error().code())) {
                assertThat(error.error().eventId()).as("recorded without").isNull();
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
        mcp.server(event);
        inputAudio.server(event);
        transcripts.server(event);
        if (event instanceof ResponseCreated created) {
            running.add(created.response().id());
        } else if (event instanceof ResponseDone done) {
            running.remove(done.response().id());
            UsageAccounts.check(done.response());
        } else if (event instanceof RateLimitsUpdated updated) {
            assertThat(updated.rateLimits()).isNotEmpty().allSatisfy(limit -> {
                assertThat(limit.remaining()).isBetween(0L, limit.limit());
                assertThat(limit.resetSeconds()).isBetween(0.0, 60.0);
            });
        }
    }

    /** When nothing is due any more. */
    void close() {
        assertThat(running).as("responses without an end").isEmpty();
        mcp.close();
        transcripts.close();
    }
}
