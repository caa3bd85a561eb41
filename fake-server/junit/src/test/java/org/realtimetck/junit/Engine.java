package org.realtimetck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes that stand inside of tests, as JUnit would. */
final class Engine {

    private Engine() {}

    static EngineTestKit.Builder of(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass));
    }

    static EngineExecutionResults run(Class<?> testClass) {
        return of(testClass).execute();
    }

    /** All of them pass, and nothing around them fails. */
    static void runWell(Class<?> testClass, int tests) {
        isWell(run(testClass), tests);
    }

    static void isWell(EngineExecutionResults results, int tests) {
        results.allEvents().failed().stream().map(Engine::failure).forEach(failure -> {
            throw new AssertionError("expected no failure, got one", failure);
        });
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** What the one test of a class says that fails. */
    static String failureOf(Class<?> testClass) {
        Event failed = run(testClass).testEvents().failed().stream().findFirst().orElseThrow();
        return String.valueOf(failure(failed).getMessage());
    }

    static Throwable failure(Event failed) {
        return failed.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
