package org.realtimetck.client.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.ErrandRun.Outcome;
import org.realtimetck.client.Level;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Observation.Connection;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.ToolCall;
import org.realtimetck.client.Observation.TurnEnd;
import org.realtimetck.client.Profile;
import org.realtimetck.client.Target;
import org.realtimetck.wire.Dialect;

class ErrandByVerbsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String KEY = "sk-tck-errand-0123456789abcdef";

    private final ScriptedClient client = new ScriptedClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "completed, completed, 0",
        "completed, failed, 1",
        "failed, completed, 1",
        "incomplete, completed, 1",
        "cancelled, completed, 1"
    })
    void exits_with_0_only_if_every_turn_completed(String first, String second, int exitCode) throws Exception {
        client.answer(new TurnEnd(1, first, null)).answer(new TurnEnd(2, second, null));

        Outcome outcome = outcomeOf(errand("one", "two"));

        assertThat(outcome).isEqualTo(new Outcome(exitCode, false));
        assertThat(client.verbs).containsExactly("open TEXT", "say one", "ask", "say two", "ask", "close");
    }

    @Test
    void answers_each_function_call_and_waits_for_the_end_of_the_turn() throws Exception {
        client.answer(new ToolCall("call_1", "f", "{}"), new ToolCall("call_2", "f", "{}"), completed(1));

        assertThat(outcomeOf(errand("one")).exitCode()).isZero();

        assertThat(client.verbs)
                .containsSubsequence("ask", "toolResult call_1 {\"ok\":true}", "toolResult call_2 {\"ok\":true}");
    }

    @Test
    void stops_when_the_connection_is_closed_in_mid_turn() throws Exception {
        client.answer(new Connection("closed", 1001, "expired"));

        assertThat(outcomeOf(errand("one", "two"))).isEqualTo(new Outcome(1, false));

        assertThat(client.verbs).containsExactly("open TEXT", "say one", "ask", "close");
    }

    @Test
    void begins_no_turn_on_a_connection_that_ended_with_the_turn_before() throws Exception {
        client.answer(completed(1), new Connection("closed", 1000, ""));

        assertThat(outcomeOf(errand("one", "two")).exitCode()).isEqualTo(1);

        assertThat(client.verbs).containsExactly("open TEXT", "say one", "ask", "close");
    }

    @Test
    void says_nothing_if_the_session_did_not_start() throws Exception {
        ScriptedClient refused = new ScriptedClient() {
            @Override
            public void open(Target target, SessionSettings settings, Consumer<Observation> hears)
                    throws InterruptedException {
                super.open(target, settings, hears);
                tell(new Failure("invalid_request_error", "invalid_api_key", "no", null, true));
            }
        };

        assertThat(outcomeOf(start(refused, errand("one")))).isEqualTo(new Outcome(1, false));

        assertThat(refused.verbs).containsExactly("open TEXT", "close");
    }

    @Test
    void goes_on_after_an_error_that_is_not_fatal() throws Exception {
        client.answer(new Failure(null, null, null, null, false), completed(1));

        assertThat(outcomeOf(errand("one")).exitCode()).isZero();
    }

    @Test
    void a_verb_that_throws_is_a_crash_with_its_text_and_without_the_key() throws Exception {
        ScriptedClient broken = new ScriptedClient() {
            @Override
            public void ask() {
                throw new IllegalArgumentException("no answer for " + KEY);
            }
        };

        ErrandRun run = start(broken, errand("one"));

        assertThat(outcomeOf(run)).isEqualTo(new Outcome(1, true));
        assertThat(run.output())
                .contains("IllegalArgumentException: no answer for sk-tck-")
                .doesNotContain(KEY);
        assertThat(broken.verbs).endsWith("close");
    }

    @Test
    void a_client_that_dies_while_closing_has_crashed_although_its_turn_completed() throws Exception {
        ScriptedClient broken = new ScriptedClient() {
            @Override
            public void close() {
                throw new IllegalStateException("dead");
            }
        };
        broken.answer(completed(1));

        assertThat(outcomeOf(start(broken, errand("one")))).isEqualTo(new Outcome(1, true));
    }

    @Test
    void a_wait_without_end_is_ended_by_stop() throws Exception {
        client.answer();
        ErrandRun run = start(client, errand("one"));
        assertThat(run.await(Duration.ofMillis(50))).isEmpty();

        run.stop();

        assertThat(outcomeOf(run)).isEqualTo(new Outcome(1, false));
        assertThat(run.outOfTime()).isFalse();
        assertThat(run.output()).contains("stopped by the kit");
        assertThat(client.verbs).endsWith("close");
    }

    @Test
    void a_wait_without_end_is_ended_by_the_errands_limit_times_the_scale() throws Exception {
        client.answer();

        ErrandRun run = start(client, errand(Duration.ofSeconds(20), null, "one"), 0.005);

        assertThat(outcomeOf(run)).isEqualTo(new Outcome(1, false));
        assertThat(run.outOfTime()).isTrue();
        assertThat(run.output()).contains("100 ms");
    }

    @Test
    void a_client_that_cannot_be_interrupted_is_left_behind() throws Exception {
        ScriptedClient deaf = new ScriptedClient() {
            @Override
            public void ask() {
                boolean interrupted = false;
                while (!interrupted) {
                    interrupted = Thread.interrupted();
                    Thread.onSpinWait();
                }
                try {
                    waitForEver();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        ErrandRun run = start(deaf, errand(Duration.ofHours(1), null, "one"), 0.02);

        run.stop();

        assertThat(run.await(Duration.ZERO)).isEmpty();
        assertThat(run.output()).contains("did not leave within 100 ms");
        run.stop();
    }

    @Test
    void speaks_the_first_turn_and_says_the_second() throws Exception {
        client.answer(completed(1)).answer(completed(2));
        Path wav = wav(24_000);

        assertThat(outcomeOf(start(client, errand(LONG, wav, "one", "two"))).exitCode())
                .isZero();

        assertThat(client.verbs).containsExactly("open TEXT", "speak 4800", "ask", "say two", "ask", "close");
    }

    @Test
    void says_how_to_convert_a_speech_file_of_another_rate() throws Exception {
        ErrandRun run = start(client, errand(LONG, wav(16_000), "one"));

        assertThat(outcomeOf(run).crashed()).isTrue();
        assertThat(run.output()).contains("24000.0 Hz", "16000.0 Hz", "sox in.wav");
    }

    @Test
    void closing_the_client_ends_what_still_runs() throws Exception {
        client.answer();
        InProcessClient underTest = new InProcessClient(profile(), () -> client);
        ErrandRun run = underTest.start("RESP-001", errand("one"), target(1));

        underTest.close();

        assertThat(run.await(Duration.ZERO)).contains(new Outcome(1, false));
    }

    private static TurnEnd completed(int turn) {
        return new TurnEnd(turn, "completed", null);
    }

    private Outcome outcomeOf(Errand errand) throws InterruptedException {
        return outcomeOf(start(client, errand));
    }

    private static Outcome outcomeOf(ErrandRun run) throws InterruptedException {
        return run.await(SOON).orElseThrow(() -> new AssertionError("the errand is not over: " + run.output()));
    }

    private static ErrandRun start(ScriptedClient client, Errand errand) {
        return start(client, errand, 1);
    }

    private static ErrandRun start(ScriptedClient client, Errand errand, double timeScale) {
        return new InProcessClient(profile(), () -> client).start("RESP-001", errand, target(timeScale));
    }

    private static Profile profile() {
        return new Profile("scripted", "1", null, Level.FRAMEWORK, Set.of(), Set.of(Dialect.OPENAI), 1);
    }

    private static Target target(double timeScale) {
        URI nowhere = URI.create("https://127.0.0.1:9");
        return new Target(
                Dialect.OPENAI, nowhere, nowhere, KEY, "gpt-realtime", Path.of("ca"), Path.of("store"), timeScale);
    }

    private static Errand errand(String... turns) {
        return errand(LONG, null, turns);
    }

    private static Errand errand(Duration limit, @Nullable Path speech, String... turns) {
        return new Errand(
                Errand.Kind.TALK_MANY,
                List.of(turns),
                Errand.Output.TEXT,
                "",
                null,
                new Errand.Function("f", "", Map.of(), "{\"ok\":true}"),
                speech,
                limit);
    }

    /** 100 ms of silence at 24 kHz. */
    private Path wav(int rate) throws IOException {
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        Path file = folder.resolve(rate + ".wav");
        try (AudioInputStream silence = new AudioInputStream(new ByteArrayInputStream(new byte[4800]), format, 2400)) {
            AudioSystem.write(silence, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
