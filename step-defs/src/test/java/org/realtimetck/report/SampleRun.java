package org.realtimetck.report;

import static org.realtimetck.report.SampleScenario.failed;
import static org.realtimetck.report.SampleScenario.passed;
import static org.realtimetck.report.SampleScenario.skipped;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.journal.Entry;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

/** Made-up runs. */
final class SampleRun {
    /** Markup, script ends, terminal colours, reading direction, half a surrogate pair, NUL, backticks, quotes. */
    static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u001b[31mred\u001b[0m\u202egnp\u202c\ud800\u0000\"'`|{{script}}]]>&amp;";

    private SampleRun() {}

    static RunResult of(ScenarioResult... scenarios) {
        return of(List.of(scenarios), List.of());
    }

    static RunResult of(List<ScenarioResult> scenarios, List<String> problems) {
        Profile client = new Profile(
                "acme-realtime",
                "2.10.0",
                "https://example.org/acme",
                Level.FRAMEWORK,
                Set.of(Capability.USE_TOOL, Capability.AUDIO_OUT),
                Set.of(Dialect.OPENAI, Dialect.AZURE),
                4);
        Instant started = Instant.parse("2026-11-21T10:00:00Z");
        return new RunResult(
                "0.1.0", "node agent.js", client, started, started.plusMillis(8421), scenarios, problems, List.of());
    }

    /** Both dialects and every verdict. */
    static RunResult everyVerdict() {
        List<ScenarioResult> scenarios = Stream.of(
                        new SampleScenario("SESS-001", Verdict.PASSED)
                                .feature("Sessions")
                                .rule("A session is configured with its type")
                                .name("The first update names the session type")
                                .steps(passed("Given ", "a healthy service"), passed("Then ", "the update is accepted"))
                                .journal(new SampleJournal().begun().spoken(12).closed(1000, "")),
                        new SampleScenario("SESS-001", Verdict.PASSED)
                                .feature("Sessions")
                                .rule("A session is configured with its type")
                                .name("The first update names the session type")
                                .azure()
                                .journal(new SampleJournal().begun().closed(1000, "")),
                        overlappingCreate(),
                        new SampleScenario("TOOL-003", Verdict.KNOWN_FAILURE)
                                .feature("Function calls")
                                .rule("A client asks for the next response when the running one is done")
                                .name("The function's result is followed by one response.create")
                                .azure()
                                .reason("the create is not queued (https://example.org/7), known since 2026-09-20"),
                        lostConnection(),
                        new SampleScenario("RESP-004", Verdict.UNEXPECTED_PASS)
                                .reason("baseline.yaml:4 lists RESP-004 as failing (ignores status), and it passed;"
                                        + " delete the entry"),
                        new SampleScenario("RESP-004", Verdict.NOT_APPLICABLE)
                                .azure()
                                .reason("the client does not claim audio-in"),
                        new SampleScenario("RESP-007", Verdict.NOT_TESTABLE)
                                .name("A response without output")
                                .reason("expected a connection within 10 s, got none; run the client by hand with the"
                                        + " variables shown by `realtime-tck env`")
                                .output(
                                        "node:internal/modules/cjs/loader:1228\n  throw err;\nError: Cannot find module 'ws'\n"))
                .map(SampleScenario::result)
                .toList();
        return of(scenarios, List.of("baseline.yaml:9: the entry for TOOL-009 expired on 2026-10-31; mend the client"));
    }

    /** A client that puts {@link #HOSTILE} wherever it has a say. */
    static RunResult hostile() {
        Profile client = new Profile(HOSTILE, HOSTILE, HOSTILE, Level.TRANSPORT, Set.of(), Set.of(Dialect.OPENAI), 1);
        SampleJournal journal = new SampleJournal()
                .open(101, "/" + HOSTILE)
                .add(new Entry.Received(2000, 1, HOSTILE, HOSTILE, false))
                .add(new Entry.Received(3000, 1, null, HOSTILE, false))
                .add(new Entry.Received(4000, 1, null, HOSTILE, true))
                .add(new Entry.Received(5000, 1, "x.delta", "{\"delta\":\"</script><img src=x>\"}", false))
                .add(new Entry.Received(5000, 1, "y", "{\"</script>\":[\"<b>\"],\"text\":\"<img src=x>\"}", false))
                .closing(4000, HOSTILE)
                .closed(4000, HOSTILE);
        List<ScenarioResult> scenarios = Stream.of(Verdict.values())
                .map(verdict -> new SampleScenario("X-001[" + HOSTILE + "]", verdict)
                        .feature(HOSTILE)
                        .rule(HOSTILE)
                        .name(HOSTILE)
                        .reason(HOSTILE)
                        .steps(passed(HOSTILE, HOSTILE), failed(HOSTILE, HOSTILE, HOSTILE))
                        .journal(journal)
                        .findings(new Finding(HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(0, 1, 99)))
                        .output(HOSTILE)
                        .result())
                .toList();
        return new RunResult(
                HOSTILE, HOSTILE, client, Instant.EPOCH, Instant.EPOCH, scenarios, List.of(HOSTILE), List.of());
    }

    private static SampleScenario overlappingCreate() {
        SampleJournal journal = new SampleJournal()
                .begun()
                .after(30)
                .from("conversation.item.create", ",\"item\":{\"type\":\"message\",\"role\":\"user\"}")
                .from("response.create", "")
                .to("response.created", ",\"response\":{\"id\":\"resp_1\",\"status\":\"in_progress\"}")
                .after(120)
                .to("response.function_call_arguments.delta", ",\"delta\":\"{\\\"city\\\":\"")
                .to("response.function_call_arguments.delta", ",\"delta\":\"\\\"Zürich\\\"}\"")
                .to("response.function_call_arguments.done", ",\"name\":\"get_weather\"")
                .after(8)
                .from(
                        "conversation.item.create",
                        ",\"item\":{\"type\":\"function_call_output\",\"call_id\":\"call_1\"}")
                .from("response.create", "")
                .to(
                        "error",
                        ",\"error\":{\"type\":\"invalid_request_error\","
                                + "\"code\":\"conversation_already_has_active_response\","
                                + "\"message\":\"Conversation already has an active response in progress: resp_1.\"}")
                .after(40)
                .to("response.done", ",\"response\":{\"id\":\"resp_1\",\"status\":\"completed\"}")
                .after(5000)
                .closing(1000, "")
                .closed(1000, "");
        return new SampleScenario("TOOL-003", Verdict.FAILED)
                .feature("Function calls")
                .rule("A client asks for the next response when the running one is done")
                .name("The function's result is followed by one response.create")
                .steps(
                        passed("Given ", "a reply that calls \"get_weather\""),
                        passed("When ", "the user asks for a reply"),
                        failed(
                                "Then ",
                                "the client sends no response.create while a response is active",
                                "expected no response.create before the response.done of resp_1,\n"
                                        + "got one 41.1 ms before it (client event #5)\n"
                                        + "Queue one create and release it on response.done."),
                        skipped("And ", "the application is told the answer"))
                .journal(journal)
                .findings(new Finding(
                        "TOOL-03",
                        "conversation_already_has_active_response for create #2, 41.1 ms before response.done of resp_1",
                        "The function's result was followed by response.create while the response that made the call"
                                + " still ran.",
                        "Send the output at once; queue one create and release it on response.done.",
                        List.of(11, 12, 13)))
                .output("[agent] tool get_weather({\"city\":\"Zürich\"})\n[agent] error: active response\n");
    }

    private static SampleScenario lostConnection() {
        return new SampleScenario("END-002[1006]", Verdict.FAILED)
                .feature("Connection loss")
                .rule("An abnormal end is reported to the application")
                .name("The connection is lost after the first delta of output audio")
                .azure()
                .steps(
                        passed("Given ", "an open session"),
                        failed(
                                "Then ",
                                "the application is told that the connection was lost",
                                "expected a failure within 5 s, got a normal end after 12.4 ms"))
                .journal(new SampleJournal()
                        .begun()
                        .from("input_audio_buffer.append", ",\"audio\":\"" + "AAAA".repeat(800) + "\"")
                        .from("input_audio_buffer.append", ",\"audio\":\"" + "AAAA".repeat(800) + "\"")
                        .from("response.create", "")
                        .spoken(3)
                        .intended("response.output_audio.done", "")
                        .aborted()
                        .closed(1006, "")
                        .after(900)
                        .open(401, "/openai/v1/realtime"));
    }
}
