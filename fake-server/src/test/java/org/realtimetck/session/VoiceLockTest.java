package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.script.Reply;

/** The voice can change until the assistant has been heard. */
class VoiceLockTest {

    private static final ErrorBody FIXED = new ErrorBody(
            "invalid_request_error",
            "cannot_update_voice",
            "Cannot update a conversation's voice if assistant audio is present.",
            null,
            null);

    private final SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));

    private static Object[] voice(Object voice) {
        return new Object[] {"audio", Tree.of("output", Tree.of("voice", voice))};
    }

    private Object spokenWith(Object... overrides) {
        return Tree.object(
                        only(bench.run(Client.respond(overrides)), ResponseDone.class)
                                .response()
                                .audio(),
                        "output")
                .get("voice");
    }

    @Test
    void oneResponseMayHaveAVoiceOfItsOwn() {
        assertThat(spokenWith(voice("cedar"))).isEqualTo("cedar");
    }

    @Test
    void onceOneResponseHasSpokenInItsOwnVoiceAThirdIsRefused() {
        bench.run(Client.respond(voice("cedar")));

        assertThat(bench.errorOn(Client.updateOutput("voice", "coral"))).isEqualTo(FIXED.about("evt_update"));
        assertThat(bench.errorOn(Client.respond(voice("coral")))).isEqualTo(FIXED.about("evt_respond"));
        assertThat(spokenWith(voice("cedar"))).as("the one it spoke with").isEqualTo("cedar");
        assertThat(spokenWith(voice("alloy"))).as("the session's").isEqualTo("alloy");
        assertThat(spokenWith()).isEqualTo("alloy");
    }

    @Test
    void theSameVoiceIsFine() {
        bench.run(Client.respond());

        assertThat(types(bench.on(Client.updateOutput("voice", "alloy")))).containsExactly("session.updated");
        assertThat(spokenWith(voice("alloy"))).isEqualTo("alloy");
    }

    @Test
    void aWrittenResponseFixesNothing() {
        bench.run(Client.respond(
                "output_modalities", List.of("text"), "audio", Tree.of("output", Tree.of("voice", "cedar"))));

        assertThat(types(bench.on(Client.updateOutput("voice", "coral")))).containsExactly("session.updated");
    }

    @Test
    void aVoiceOfTheClientsOwnHasAnId() {
        Map<String, Object> own = Tree.of("id", "voice_123");

        Map<String, Object> session = only(bench.on(Client.updateOutput("voice", own)), SessionUpdated.class)
                .session();

        assertThat(Tree.object(Tree.object(session, "audio"), "output")).containsEntry("voice", own);
        assertThat(spokenWith()).isEqualTo(own);
        assertThat(spokenWith(voice(Tree.of("id", "voice_123")))).as("the same").isEqualTo(own);
        assertThat(bench.errorOn(Client.respond(voice(Tree.of("id", "voice_456"))))
                        .code())
                .isEqualTo("cannot_update_voice");
    }
}
