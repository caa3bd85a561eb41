package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.script.Reply;

class UpdateTakesTest {

    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Session session = new Session(SessionBench.setup(
            SessionSetup.Kind.REALTIME,
            "gpt-realtime",
            false,
            prompt -> Reply.say("Hi"),
            SessionLimits.AS_CAPTURED.withUpdateTaking(MOMENT)));

    @Test
    void an_update_is_confirmed_after_its_moment_as_it_was_accepted() {
        List<Effect> effects = session.on(arrived("first"));
        assertThat(effects).hasSize(1);
        Effect.Wake wake = (Effect.Wake) effects.get(0);
        assertThat(wake.after()).isEqualTo(MOMENT);

        session.on(arrived("second"));
        Effect.Send sent = (Effect.Send) session.on(new Input.Due(wake.what())).get(0);
        assertThat(((SessionUpdated) sent.event()).session()).containsEntry("instructions", "first");
    }

    private static Input arrived(String instructions) {
        return new Input.Arrived(
                new ClientEvent.SessionUpdate(null, Tree.of("type", "realtime", "instructions", instructions)));
    }
}
