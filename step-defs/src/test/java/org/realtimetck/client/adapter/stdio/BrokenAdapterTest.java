package org.realtimetck.client.adapter.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.ErrandRun.Outcome;
import org.realtimetck.client.process.ClientNotStartedException;

/** Whatever an adapter does at whatever verb: it is named, the scenario beside it comes to its end, nothing stays. */
@Timeout(120)
class BrokenAdapterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> VERBS = List.of("open", "speak", "commit", "ask", "toolResult", "say", "close");

    @TempDir
    Path folder;

    static Stream<Arguments> everyVerb() {
        return VERBS.stream()
                .flatMap(verb -> Stream.of(
                        Arguments.of(verb, "kill", "crash"),
                        Arguments.of(verb, "freeze", "hang"),
                        Arguments.of(verb, "flood", "flood"),
                        Arguments.of(verb, "leave", "early exit")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyVerb")
    void aBreakAtAnyVerbIsNamedAndLeavesTheOtherScenarioAlone(String verb, String how, String word) throws Exception {
        List<ProcessHandle> before = children();
        try (ClientUnderTest client = Awkward.adapter(folder, verb, how)) {
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
        assertThat(children()).as("processes left behind").isSubsetOf(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    say   | fail        | crash: expected it to run until it is told to stop, got the end of its process with exit code 7
                    say   | silent      | hang: expected an answer to "say" within 1500 ms, got none.
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
    @CsvSource({"kill, crash", "leave, early exit", "garbage, garbage", "fail, no such library"})
    void oneThatDoesNotComeToItsHelloCannotBeStarted(String how, String words) {
        assertThatThrownBy(() -> Awkward.adapter(folder, "hello", how))
                .isInstanceOf(ClientNotStartedException.class)
                .hasMessageContaining("cannot start the adapter \"sh awkward.sh hello " + how + "\"")
                .hasMessageContaining(words);
    }

    @Test
    void oneThatWillNotStopIsEnded() throws Exception {
        List<ProcessHandle> before = children();
        Awkward.adapter(folder, "stop", "silent").close();
        assertThat(children()).isSubsetOf(before);
    }

    private ErrandRun start(ClientUnderTest client, String scenario) throws Exception {
        return client.start(scenario, Awkward.errand(folder), Awkward.target());
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

    /** Scripts that run here; other tests have theirs elsewhere. */
    private List<ProcessHandle> children() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains("awkward.sh"))
                .toList();
    }
}
