package org.realtimetck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Reply;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.Sandbox;

/** What is left when the tests of a class are over: nothing, and the truth about the fake itself. */
class EndTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CREATE = "{\"type\":\"response.create\"}";

    @Test
    void noPortThreadOrFileIsLeft() {
        EngineExecutionResults results = Engine.run(Leaves.class);
        Engine.isWell(results, 1);
        Map<String, String> left = results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .findFirst()
                .orElseThrow();
        assertThat(left.get("folder")).isNotNull();
        assertThat(Path.of(left.get("folder"))).doesNotExist();
        assertThatThrownBy(() -> new Socket("127.0.0.1", Integer.parseInt(left.get("http"))).close())
                .isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> new Socket("127.0.0.1", Integer.parseInt(left.get("https"))).close())
                .isInstanceOf(ConnectException.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("realtime-tck")));
    }

    @FakeRealtime
    static class Leaves {
        @Test
        void withoutClosingItsConnection(FakeSession session, TestReporter reporter) throws Exception {
            Visitor visitor = Visitor.of(session);
            visitor.send(CREATE);
            RealtimeAssertions.assertThat(session).within(PATIENCE).sent("response.done");
            FakeRealtimeServer server = session.server();
            reporter.publishEntry(Map.of(
                    "folder", String.valueOf(server.caFile().getParent()),
                    "http", String.valueOf(server.httpUrl().getPort()),
                    "https", String.valueOf(server.httpsUrl().getPort())));
        }
    }

    @Test
    void testsInParallelDoNotMeet() {
        EngineExecutionResults results = Engine.of(Parallel.class)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute();
        Engine.isWell(results, 8);
    }

    @FakeRealtime
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {
        private final CyclicBarrier two = new CyclicBarrier(2);

        @RepeatedTest(8)
        void test(FakeSession session) throws Exception {
            two.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            try (Visitor visitor = Visitor.of(session)) {
                visitor.send(CREATE);
                RealtimeAssertions.assertThat(session)
                        .within(PATIENCE)
                        .sent("response.done")
                        .with("response.status", "completed")
                        .received("response.create")
                        .times(1)
                        .hasConnections(1);
            }
        }
    }

    @Test
    void anExceptionInTheFakeFailsTheTest() {
        assertThat(Engine.failureOf(Breaks.class))
                .startsWith("expected the fake to play sandbox 'test-1' without a fault of its own, but it broke:\n"
                        + "  java.lang.IllegalStateException: no idea\n"
                        + "On the wire (milliseconds since the sandbox was opened):\n")
                .contains("client → fake  response.create\n")
                .endsWith(
                        "What to do: this says nothing about your client. If a model or script of yours threw it, mend"
                                + " that; else report it to the kit, with this text and the stack trace.");
    }

    @FakeRealtime
    static class Breaks {
        @Test
        void test(FakeSession session) throws Exception {
            session.answerWith(prompt -> {
                throw new IllegalStateException("no idea");
            });
            try (Visitor visitor = Visitor.of(session)) {
                visitor.send(CREATE);
                assertThat(visitor.end()).isEqualTo(1011);
            }
        }
    }

    @Test
    void whatNoServiceSaysFailsTheTest() {
        assertThat(Engine.failureOf(Breaches.class))
                .contains("self-check of the official models: expected ")
                .contains("no_such_reason")
                .endsWith("If a script of yours says what no service says, mend it; if an official SDK of another"
                        + " version is on the class path, run with realtimetck.self-check=off as a JUnit configuration"
                        + " parameter; else report it to the kit, with this text.");
    }

    @Test
    void theSelfCheckCanBeSwitchedOff() {
        EngineExecutionResults results = Engine.of(Breaches.class)
                .configurationParameter(ClassServer.SELF_CHECK, "off")
                .execute();
        Engine.isWell(results, 1);
    }

    @FakeRealtime
    static class Breaches {
        @Test
        void test(FakeSession session) throws Exception {
            session.answerWith(prompt -> Reply.say("So far").endingWith(new Reply.Incomplete(1, "no_such_reason")));
            try (Visitor visitor = Visitor.of(session)) {
                visitor.send(CREATE);
                assertThat(session.journal().await(Breaches::isOver, PATIENCE)).isTrue();
            }
        }

        private static boolean isOver(List<Entry> entries) {
            return entries.stream()
                    .anyMatch(entry -> entry instanceof Entry.Closing
                            || (entry instanceof Entry.Sent sent && "response.done".equals(sent.type())));
        }
    }

    @Test
    void theFakeMustBeWellInSandboxesOfTheTestsOwnToo() {
        assertThat(Engine.run(OwnSandbox.class).containerEvents().failed().stream()
                        .map(Engine::failure)
                        .map(Throwable::getMessage))
                .singleElement()
                .asString()
                .startsWith("expected the fake to play sandbox 'mine' without a fault of its own, but it broke:\n"
                        + "  java.lang.IllegalStateException: no idea\n");
    }

    @FakeRealtime
    static class OwnSandbox {
        @Test
        void test(FakeRealtimeServer server) throws Exception {
            FakeSession mine = new FakeSession(server, server.open(Sandbox.healthy("mine", null, prompt -> {
                throw new IllegalStateException("no idea");
            })));
            try (Visitor visitor = Visitor.of(mine)) {
                visitor.send(CREATE);
                assertThat(visitor.end()).isEqualTo(1011);
            }
        }
    }
}
