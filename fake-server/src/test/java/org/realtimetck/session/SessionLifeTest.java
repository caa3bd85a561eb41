package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.SessionEvent.SessionCreated;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

class SessionLifeTest {

    private static final String EXPIRED = "Your session hit the maximum duration of 60 minutes.";

    @Test
    void beginsWithSessionCreatedAndWaitsForItsEnd() {
        List<Effect> effects = new Session(SessionBench.setup("gpt-realtime", prompt -> Reply.say("Hi"))).start();

        assertThat(effects).hasSize(2);
        Map<String, Object> session = ((SessionCreated) ((Effect.Send) effects.get(0)).event()).session();
        assertThat(session)
                .containsEntry("type", "realtime")
                .containsEntry("object", "realtime.session")
                .containsEntry("model", "gpt-realtime")
                .containsEntry("expires_at", SessionBench.NOW.getEpochSecond() + 3600)
                .containsEntry("tracing", null)
                .containsEntry("include", null)
                .containsEntry("tools", List.of());
        assertThat(effects.get(1)).isEqualTo(new Effect.Wake(Duration.ofMinutes(60), new Input.Expiry()));
    }

    @Test
    void expiresAtTellsTheTruthAboutAShorterLife() {
        SessionLimits limits = SessionLimits.AS_CAPTURED.withLifetime(Duration.ofSeconds(2));
        Session session = new Session(SessionBench.setup(
                SessionSetup.Kind.REALTIME, "gpt-realtime", false, prompt -> Reply.say("Hi"), limits));

        List<Effect> effects = session.start();

        assertThat(((SessionCreated) ((Effect.Send) effects.get(0)).event()).session())
                .containsEntry("expires_at", SessionBench.NOW.getEpochSecond() + 2);
        assertThat(((Effect.Wake) effects.get(1)).after()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void endsWithAnErrorAndThenClose1001() {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));

        List<ServerEvent> events = bench.expire();

        assertThat(only(events, ErrorEvent.class).error())
                .isEqualTo(new ErrorBody("invalid_request_error", "session_expired", EXPIRED, null, null));
        assertThat(bench.closes()).containsExactly(new Effect.Close(1001, EXPIRED));
    }

    @Test
    void doesNothingMoreOnceItHasClosed() {
        SessionBench bench =
                SessionBench.speaking(prompt -> Reply.say("one two three").at(Pace.BRISK));
        bench.on(Client.respond());
        bench.expire();

        assertThat(bench.next()).isEmpty();
        assertThat(bench.hasNext()).isFalse();
        assertThat(bench.on(Client.says("Are you there?"))).isEmpty();
        assertThat(bench.closes()).hasSize(1);
    }

    @Test
    void passesOnWhatTheReaderRefused() {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));
        ErrorBody error = ErrorBody.invalidRequest("unknown_parameter", "Unknown parameter: 'x'.", "x");

        assertThat(only(bench.refused(error), ErrorEvent.class).error()).isEqualTo(error);
    }

    @Test
    void errorsDoNotEndIt() {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));
        for (int i = 0; i < 4; i++) {
            bench.errorOn(Client.cancel());
        }

        assertThat(bench.closes()).isEmpty();
        assertThat(types(bench.run(Client.respond()))).contains("response.done");
    }

    @Test
    void anEventForOtherTransportsIsAFaultOfTheKit() {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));

        assertThatThrownBy(() -> bench.on(new ClientEvent.OutputAudioBufferClear(null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("output_audio_buffer.clear");
    }
}
