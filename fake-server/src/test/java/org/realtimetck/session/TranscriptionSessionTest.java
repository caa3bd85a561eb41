package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.SessionEvent.SessionCreated;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.script.Reply;

class TranscriptionSessionTest {

    private final SessionBench bench = SessionBench.of(SessionBench.transcription());

    @Test
    void isReportedWithoutModelVoiceOrOutput() {
        Session session = new Session(SessionBench.transcription());

        Map<String, Object> reported =
                ((SessionCreated) ((Effect.Send) session.start().get(0)).event()).session();

        assertThat(reported.keySet()).containsExactly("type", "object", "id", "expires_at", "audio", "include");
        assertThat(reported).containsEntry("object", "realtime.transcription_session");
        assertThat(Tree.object(reported, "audio").keySet()).containsExactly("input");
        assertThat(Tree.object(Tree.object(Tree.object(reported, "audio"), "input"), "turn_detection"))
                .containsExactlyEntriesOf(turnDetection(200));
    }

    @Test
    void turnDetectionIsFilledWithoutTheFlagsOfAConversation() {
        var updated = only(
                bench.on(Client.updateTranscription(
                        "audio",
                        Tree.of(
                                "input",
                                Tree.of("turn_detection", Tree.of("type", "server_vad", "silence_duration_ms", 700))))),
                SessionUpdated.class);

        assertThat(Tree.object(Tree.object(Tree.object(updated.session(), "audio"), "input"), "turn_detection"))
                .containsExactlyEntriesOf(turnDetection(700));
    }

    @Test
    void refusesTheUpdateOfAConversation() {
        ErrorBody error = bench.errorOn(Client.update());

        assertThat(error.code()).isEqualTo("invalid_parameter");
        assertThat(error.eventId()).isEqualTo("evt_update");
    }

    @Test
    void aConversationRefusesItsUpdate() {
        SessionBench conversation = SessionBench.speaking(prompt -> Reply.say("Hi"));

        assertThat(conversation.errorOn(Client.updateTranscription()))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "invalid_parameter",
                        "Passing a transcription session update event to a realtime session is not allowed.",
                        null,
                        "evt_update"));
    }

    @Test
    void makesNoResponses() {
        assertThat(bench.errorOn(Client.respond()).type()).isEqualTo("invalid_request_error");
    }

    @Test
    void takesAudio() {
        bench.on(Client.updateTranscription("audio", Tree.of("input", Tree.of("turn_detection", null))));
        bench.on(Client.append(4800));

        assertThat(types(bench.on(Client.commit())))
                .containsExactly("input_audio_buffer.committed", "conversation.item.added", "conversation.item.done");
    }

    private static Map<String, Object> turnDetection(int silence) {
        return Tree.of(
                "type", "server_vad", "threshold", 0.5, "prefix_padding_ms", 300, "silence_duration_ms", silence);
    }
}
