package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.clock.Tempo;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;

/** Sessions that live faster than the wall's clock, or only when they are told to. */
class TempoOnTheWireTest {

    private static final JdkClient.End HOUR_IS_OVER =
            new JdkClient.End(1001, "Your session hit the maximum duration of 60 minutes.");

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @ParameterizedTest
    @ValueSource(strings = {RunningFake.OPENAI, RunningFake.AZURE})
    void anHourIsOverInASecondAndIsAnnouncedSo(String target) throws InterruptedException {
        OpenSandbox sandbox = open(new Tempo.Compressed(3600));
        Instant before = Instant.now();

        JdkClient client = fake.connectTls(target, sandbox.key());

        long expiresAt =
                client.nextOf("session.created").at("/session/expires_at").asLong();
        assertThat(Instant.ofEpochSecond(expiresAt))
                .isBetween(before, Instant.now().plusSeconds(1));
        JsonNode error = client.nextOf("error").path("error");
        assertThat(error.path("code").asString()).isEqualTo("session_expired");
        assertThat(client.end()).isEqualTo(HOUR_IS_OVER);
        assertThat(Instant.now()).as("not sooner than announced").isAfterOrEqualTo(Instant.ofEpochSecond(expiresAt));
    }

    @Test
    void aSteppedHourEndsWhenItIsStepped() throws InterruptedException {
        OpenSandbox sandbox = open(new Tempo.Stepped());
        JdkClient client = fake.connect(RunningFake.OPENAI, sandbox.key());
        client.nextOf("session.created");

        sandbox.advance(Duration.ofMinutes(59));
        assertThat(Said.writtenTurn(client, "still here?")).isEqualTo("You said: still here?");
        sandbox.advance(Duration.ofMinutes(1));

        assertThat(client.nextOf("error").at("/error/code").asString()).isEqualTo("session_expired");
        assertThat(client.end()).isEqualTo(HOUR_IS_OVER);
    }

    @Test
    void keysAgeWithTheirSandbox() throws Exception {
        OpenSandbox stepped = open(new Tempo.Stepped());
        JsonNode minted = Minting.mint(fake, Minting.OPENAI, stepped.key(), "{\"session\":{\"type\":\"realtime\"}}");
        String secret = minted.path("value").asString();
        assertThat(fake.connect(RunningFake.OPENAI, secret).next().path("type").asString())
                .isEqualTo("session.created");

        stepped.advance(Duration.ofMinutes(10));

        assertThat(fake.connect(RunningFake.OPENAI, secret)
                        .next()
                        .at("/error/code")
                        .asString())
                .isEqualTo("invalid_api_key");
    }

    @Test
    void onlySteppedTimeCanBeAdvanced() {
        OpenSandbox ordinary = fake.open("ordinary", Dialect.OPENAI);

        assertThatThrownBy(() -> ordinary.advance(Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'ordinary'")
                .hasMessageContaining("Tempo.Stepped");
    }

    private OpenSandbox open(Tempo tempo) {
        return fake.open(
                Sandbox.healthy("timed", null, new Assistant(Pace.IMMEDIATE)).at(tempo));
    }
}
