package org.realtimetck.client.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.ErrandRun.Outcome;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Observation.Audio;
import org.realtimetck.client.Observation.Connection;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.Text;
import org.realtimetck.client.Observation.ToolCall;
import org.realtimetck.client.Observation.TurnEnd;
import org.realtimetck.client.Target;
import org.realtimetck.fault.EndWithoutClose;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.MarkerVoice;
import org.realtimetck.script.Pace;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.Sandbox;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.wire.Dialect;

/** Whole errands, over TLS, against the fake. */
class ReferenceClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Outcome WELL = new Outcome(0, false);
    private static final Errand.Function WEATHER = new Errand.Function(
            "get_weather",
            "Tells the weather.",
            Map.of("type", "object", "properties", Map.of("city", Map.of("type", "string"))),
            "{\"sky\":\"clear\"}");

    @TempDir
    Path folder;

    private FakeRealtimeServer server;
    private final ClientUnderTest client = ReferenceClients.create();

    @BeforeEach
    void start() {
        server = FakeRealtimeServer.start(ServerOptions.forScenarios(folder).with(SelfCheck.complete()));
    }

    @AfterEach
    void end() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void holds_a_conversation_in_writing(Dialect dialect) throws Exception {
        ErrandRun run = run(healthy(dialect), dialect, errand(Errand.Output.TEXT, null, null, "One.", "Two."));

        assertThat(outcomeOf(run)).isEqualTo(WELL);
        assertThat(textOf(run, 1)).isEqualTo("You said: One.");
        assertThat(textOf(run, 2)).isEqualTo("You said: Two.");
        assertThat(run.observations())
                .startsWith(new Connection("open", null, null))
                .endsWith(new TurnEnd(2, "completed", null), new Connection("closed", 1000, ""));
    }

    @ParameterizedTest
    @EnumSource
    void hears_every_byte_of_a_spoken_answer(Dialect dialect) throws Exception {
        ErrandRun run = run(healthy(dialect), dialect, errand(Errand.Output.AUDIO, null, null, "Hello."));

        assertThat(outcomeOf(run)).isEqualTo(WELL);
        byte[] sound = MarkerVoice.speak("You said: Hello.");
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sound));
        assertThat(told(run, Audio.class)).endsWith(new Audio(1, sound.length, sha256));
        assertThat(textOf(run, 1)).isEqualTo("You said: Hello.");
    }

    @ParameterizedTest
    @EnumSource
    void runs_a_function_and_tells_what_came_of_it(Dialect dialect) throws Exception {
        ErrandRun run =
                run(healthy(dialect), dialect, errand(Errand.Output.TEXT, WEATHER, null, "Use get_weather, please."));

        assertThat(outcomeOf(run)).isEqualTo(WELL);
        assertThat(told(run, ToolCall.class)).extracting(ToolCall::name).containsExactly("get_weather");
        assertThat(textOf(run, 1)).isEqualTo("The function returned {\"sky\":\"clear\"}.");
    }

    @Test
    void speaks_a_file() throws Exception {
        Path wav = folder.resolve("speech.wav");
        byte[] speech = MarkerVoice.speak("What time is it?");
        AudioFormat format = new AudioFormat(24_000, 16, 1, true, false);
        try (var sound = new AudioInputStream(new ByteArrayInputStream(speech), format, speech.length / 2)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wav.toFile());
        }

        ErrandRun run =
                run(healthy(Dialect.OPENAI), Dialect.OPENAI, errand(Errand.Output.TEXT, null, wav, "What time is it?"));

        assertThat(outcomeOf(run)).isEqualTo(WELL);
        assertThat(textOf(run, 1)).isEqualTo("I heard you, and I am ready for your next words.");
    }

    @Test
    void says_why_openai_does_not_let_it_in() throws Exception {
        ErrandRun run = run(healthy(Dialect.OPENAI).refusingItsKey(), Dialect.OPENAI, talk());

        assertThat(outcomeOf(run)).isEqualTo(new Outcome(1, false));
        assertThat(told(run, Failure.class))
                .singleElement()
                .matches(failure -> "invalid_api_key".equals(failure.code()) && failure.fatal());
        assertThat(told(run, Connection.class)).extracting(Connection::code).containsExactly(3000);
    }

    @Test
    void says_why_azure_does_not_let_it_in() throws Exception {
        ErrandRun run = run(healthy(Dialect.AZURE).refusingItsKey(), Dialect.AZURE, talk());

        assertThat(outcomeOf(run)).isEqualTo(new Outcome(1, false));
        assertThat(told(run, Failure.class)).singleElement().matches(failure -> "401".equals(failure.code()));
        assertThat(told(run, Failure.class).get(0).message()).contains("HTTP 101, got 401", "invalid subscription key");
        assertThat(told(run, Connection.class)).extracting(Connection::state).containsExactly("closed");
    }

    @Test
    void trusts_nobody_but_the_given_authority() throws Exception {
        OpenSandbox sandbox = server.open(healthy(Dialect.OPENAI));
        Path otherFolder = folder.resolve("other");
        try (FakeRealtimeServer other =
                FakeRealtimeServer.start(ServerOptions.forScenarios(otherFolder).with(SelfCheck.complete()))) {
            ErrandRun run = client.start("test", talk(), target(sandbox, Dialect.OPENAI, other.caFile()));

            assertThat(outcomeOf(run)).isEqualTo(new Outcome(1, false));
            assertThat(told(run, Failure.class))
                    .singleElement()
                    .matches(failure -> "connection_failed".equals(failure.type()) && failure.fatal());
        }
    }

    @Test
    void an_answer_cut_off_by_the_end_of_the_connection_has_failed() throws Exception {
        Sandbox cut = healthy(Dialect.OPENAI)
                .with(new PlacedFault(new EndWithoutClose(), Place.after("response.output_text.delta")));

        ErrandRun run = run(cut, Dialect.OPENAI, talk());

        assertThat(outcomeOf(run)).isEqualTo(new Outcome(1, false));
        assertThat(told(run, Connection.class)).extracting(Connection::code).containsExactly(null, 1006);
        assertThat(run.observations()).endsWith(new TurnEnd(1, "failed", "connection_lost"));
    }

    private static Sandbox healthy(Dialect dialect) {
        return Sandbox.healthy("test", dialect, new Assistant(Pace.IMMEDIATE));
    }

    private ErrandRun run(Sandbox sandbox, Dialect dialect, Errand errand) {
        return client.start("test", errand, target(server.open(sandbox), dialect, server.caFile()));
    }

    private Target target(OpenSandbox sandbox, Dialect dialect, Path authority) {
        return new Target(
                dialect,
                server.httpsUrl(),
                server.httpUrl(),
                sandbox.key(),
                "gpt-realtime",
                authority,
                server.trustStore(),
                1);
    }

    private static Outcome outcomeOf(ErrandRun run) throws InterruptedException {
        return run.await(LIMIT).orElseThrow(() -> new AssertionError("not over: " + run.observations() + run.output()));
    }

    private static String textOf(ErrandRun run, int turn) {
        return told(run, Text.class).stream()
                .filter(text -> text.turn() == turn)
                .map(Text::delta)
                .collect(Collectors.joining());
    }

    private static <T extends Observation> List<T> told(ErrandRun run, Class<T> kind) {
        return run.observations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Errand talk() {
        return errand(Errand.Output.TEXT, null, null, "Hello.");
    }

    private static Errand errand(
            Errand.Output output, Errand.@Nullable Function function, @Nullable Path speech, String... turns) {
        return new Errand(Errand.Kind.TALK_MANY, List.of(turns), output, "Be brief.", null, function, speech, LIMIT);
    }
}
