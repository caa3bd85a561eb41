package org.realtimetck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.realtimetck.wire.Dialect;

/** Whoever asks for what cannot be had is told what, where and instead of what. */
class WrongUsageTest {

    @Test
    void anUnknownScenarioComesWithTheOneThatWasMeant() {
        assertThat(Engine.failureOf(UnknownScenario.class))
                .startsWith(
                        "@FakeRealtime of UnknownScenario.test(): expected the name of a ready-made sandbox, got"
                                + " scenario = \"server-eror-mid-stream\"; did you mean \"server-error-mid-stream\"? They are: ")
                .contains("close-1011, ");
    }

    static class UnknownScenario {
        @Test
        @FakeRealtime(scenario = "server-eror-mid-stream")
        void test() {}
    }

    @Test
    void aScenarioAndAFileExcludeEachOther() {
        assertThat(Engine.failureOf(Both.class))
                .isEqualTo("@FakeRealtime of Both.test(): expected a scenario or a sandbox, got both, scenario ="
                        + " \"close-1011\" and sandbox = \"sandboxes/hangs-up.yaml\". Remove one. To change a scenario,"
                        + " copy its file: 'realtime-tck scenarios NAME' prints it.");
    }

    @FakeRealtime(scenario = "close-1011", sandbox = "sandboxes/hangs-up.yaml")
    static class Both {
        @Test
        void test(FakeSession session) {
            assertThat(session).isNull();
        }
    }

    @Test
    void aFileWithAMistakeIsToldByLineAndColumn() {
        assertThat(Engine.failureOf(Mistaken.class))
                .isEqualTo("@FakeRealtime of Mistaken.test(): the sandbox cannot be played.\n"
                        + "sandboxes/mistaken.yaml:3:1: the sandbox has no 'storey'; did you mean 'story'?");
    }

    static class Mistaken {
        @Test
        @FakeRealtime(sandbox = "sandboxes/mistaken.yaml")
        void test() {}
    }

    @Test
    void aFileThatIsNotThereIsToldWithItsPlace() {
        assertThat(Engine.failureOf(Missing.class))
                .isEqualTo(
                        "@FakeRealtime of Missing.test(): expected the file sandbox = \"sandboxes/none.yaml\" on the"
                                + " class path, found none. With Maven or Gradle it is src/test/resources/sandboxes/none.yaml.");
    }

    static class Missing {
        @Test
        @FakeRealtime(sandbox = "sandboxes/none.yaml")
        void test() {}
    }

    @Test
    void twoDialectsAreOneTooMany() {
        assertThat(Engine.failureOf(TwoDialects.class))
                .isEqualTo("@FakeRealtime of TwoDialects.test(): expected one dialect at most, got [OPENAI, AZURE]."
                        + " Leave it out to have both, by the path.");
    }

    static class TwoDialects {
        @Test
        @FakeRealtime(dialect = {Dialect.OPENAI, Dialect.AZURE})
        void test() {}
    }

    @Test
    void aSandboxOfOneDialectIsNotPlayedInAnother() {
        assertThat(Engine.failureOf(OtherDialect.class))
                .isEqualTo("@FakeRealtime of OtherDialect.test(): expected sandbox 'azure-only' to be played as"
                        + " AZURE, which alone it is about, but the dialect is OPENAI. Leave the dialect out.");
    }

    static class OtherDialect {
        @Test
        @FakeRealtime(sandbox = "sandboxes/azure-only.yaml", dialect = Dialect.OPENAI)
        void test() {}
    }

    @Test
    void aConstructorCannotHaveTheSandboxOfATest() {
        assertThat(Engine.failureOf(InConstructor.class))
                .contains("expected a FakeSession where a single test runs, but ")
                .endsWith("runs for all of them; each test has a sandbox of its own. Take it as a parameter of the test"
                        + " or of @BeforeEach, or as a field; here take a FakeRealtimeServer.");
    }

    @FakeRealtime
    static class InConstructor {
        InConstructor(FakeSession session) {
            assertThat(session).isNull();
        }

        @Test
        void test() {}
    }

    @Test
    void aStaticFieldIsRefused() {
        assertThat(Engine.failureOf(Static.class))
                .isEqualTo("expected Static.session to be no static field: tests that run in parallel would share it."
                        + " Remove 'static', or take a parameter.");
    }

    @FakeRealtime
    static class Static {
        @SuppressWarnings("unused") // nobody gets so far
        private static @Nullable FakeSession session;

        @Test
        void test() {}
    }

    @Test
    void parallelTestsOfOneInstanceDoNotShareAField() {
        assertThat(Engine.of(Shared.class)
                        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                        .execute()
                        .testEvents()
                        .failed()
                        .stream()
                        .map(Engine::failure)
                        .map(Throwable::getMessage))
                .containsExactly(
                        "expected tests that share an instance and run in parallel to take their FakeSession as"
                                + " a parameter, but Shared.session is a field. Make it a parameter, or let the lifecycle be"
                                + " PER_METHOD.");
    }

    @FakeRealtime
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class Shared {
        @SuppressWarnings("unused") // nobody gets so far
        private @Nullable FakeSession session;

        @Test
        void test() {}
    }
}
