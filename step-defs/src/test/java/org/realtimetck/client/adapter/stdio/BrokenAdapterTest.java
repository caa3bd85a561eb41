package org.realtimetck.client.adapter.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.ErrandRun.Outcome;
import org.realtimetck.client.process.ClientNotStartedException;

/** Whatever an adapter does at whatever verb: it is named, the scenario beside it comes to its end, nothing stays. */
@Tag("once")
@Timeout(120)
class BrokenAdapterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> VERBS = List.of("open", "speak", "commit", "ask", "toolResult", "say", "close");

    private static final Map<String, String> BREAKS =
            Map.of("kill", "crash", "freeze", "hang", "flood", "flood", "leave", "early exit");
    private static final int CASES_AT_A_TIME = 6;
    private static final Duration LONGEST = Duration.ofSeconds(100);

    private final ExecutorService cases = Executors.newFixedThreadPool(CASES_AT_A_TIME);

    @TempDir
    Path folder;

    private @Nullable Errand errand;

    @AfterEach
    void nothingStays() {
        cases.shutdownNow();
        assertThat(Awkward.running()).as("processes left behind").isEmpty();
    }

    /** All begin at once, a few at a time: each waits most of its time for an adapter that says nothing. */
    @TestFactory
    Stream<DynamicTest> aBreakAtAnyVerbIsNamedAndLeavesTheOtherScenarioAlone() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String verb : VERBS) {
            BREAKS.forEach((how, word) -> {
                Future<?> ran = cases.submit(() -> breakAt(verb, how, word));
                tests.add(DynamicTest.dynamicTest(verb + ": " + how, () -> resultOf(ran)));
            });
        }
        return tests.stream();
    }

    private static void resultOf(Future<?> ran) throws Throwable {
        try {
            ran.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private Void breakAt(String verb, String how, String word) throws Exception {
        Path own = Files.createDirectory(folder.resolve(verb + "-" + how));
        try (ClientUnderTest client = Awkward.adapter(own, verb, how)) {
            ErrandRun good = start(client, "GOOD");
            ErrandRun bad = start(client, "BAD");
            ErrandRun lastBad = ended(client, "BAD", bad);
            ErrandRun lastGood = ended(client, "GOOD", good);

            assertThat(lastBad.adapterFault())
                    .hasValueSatisfying(fault -> assertThat(fault).startsWith("the adapter's fault, " + word + ": "));
            assertThat(lastGood.adapterFault()).isEmpty();
            assertThat(lastGood.await(PATIENCE)).contains(new Outcome(0, false));
            assertThat(ended(client, "NEXT", start(client, "NEXT")).adapterFault())
                    .isEmpty();
        }
        return null;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    say   | fail        | crash: expected it to run until it is told to stop, got the end of its process with exit code 7
                    say   | silent      | hang: expected an answer to "say" within 3000 ms, got none.
                    ask   | silent      | hang: expected an answer to "ask" before the one to "close", got none
                    say   | long-line   | flood: expected lines of at most 1048576 bytes, got a longer one.
                    say   | garbage     | got what is not JSON (
                    say   | no-message  | garbage: expected a message as `realtime-tck adapter-schema` shows it (answer), got
                    say   | no-utf8     | garbage: expected UTF-8, got bytes that are none
                    say   | no-session  | garbage: expected the word of a session the kit opened, got "nobody"
                    say   | unknown-id  | unknown id: expected one answer to each request, with its id, got one to "999"
                    say   | twice       | unknown id: expected one answer to each request, with its id, got one to "
                    say   | unsupported | unsupported: expected the adapter to do "say", it says that it does not: no such thing, see https://example.org/7.
                    ask   | unsupported | unsupported: expected the adapter to do "ask", it says that it does not
                    say   | broke       | own error: it broke in "say" and says: my own bug
                    """)
    void everyFaultSaysWhatWasExpectedAndWhatCame(String verb, String how, String words) throws Exception {
        try (ClientUnderTest client = Awkward.adapter(folder, verb, how)) {
            ErrandRun bad = ended(client, "BAD", start(client, "BAD"));
            assertThat(bad.adapterFault())
                    .hasValueSatisfying(fault -> assertThat(fault)
                            .startsWith("the adapter's fault, ")
                            .contains(words));
            assertThat(bad.adapterFault().orElse("")).doesNotContain("0123456789abcdef");
        }
    }

    @Test
    void whatItPrintsForPeopleIsKeptWithTheScenario() throws Exception {
        try (ClientUnderTest client = Awkward.adapter(folder, "say", "fail")) {
            assertThat(ended(client, "BAD", start(client, "BAD")).output()).contains("no such library");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kill, crash",
        "leave, early exit",
        "garbage, garbage",
        "fail, no such library",
        "freeze, hang: expected an answer to \"hello\" within 1800 ms",
        "flood, flood",
        "long-line, flood"
    })
    void oneThatDoesNotComeToItsHelloCannotBeStarted(String how, String words) {
        assertThatThrownBy(() -> Awkward.hasty(folder, "hello", how))
                .isInstanceOf(ClientNotStartedException.class)
                .hasMessageContaining("cannot start the adapter \"sh awkward.sh hello " + how + "\"")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "kill", "freeze", "flood", "leave", "garbage"})
    void oneThatWillNotStopIsEnded(String how) throws Exception {
        Awkward.adapter(folder, "stop", how).close();
    }

    private ErrandRun start(ClientUnderTest client, String scenario) throws Exception {
        return client.start(scenario, errand(), Awkward.target());
    }

    /** One for all: it comes with a file. */
    private synchronized Errand errand() throws IOException {
        if (errand == null) {
            errand = Awkward.errand(folder);
        }
        return errand;
    }

    /** As a scenario does it: what was lost with others runs again. */
    private ErrandRun ended(ClientUnderTest client, String scenario, ErrandRun first) throws Exception {
        ErrandRun run = first;
        run.await(PATIENCE);
        run.stop();
        for (int again = 0; again < 2 && run.lostWithOthers(); again++) {
            run = start(client, scenario);
            run.await(PATIENCE);
            run.stop();
        }
        return run;
    }
}
