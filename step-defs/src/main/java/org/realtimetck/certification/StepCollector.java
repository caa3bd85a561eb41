package org.realtimetck.certification;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.HookTestStep;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.verdict.ScenarioResult.Step;
import org.realtimetck.verdict.ScenarioResult.StepStatus;
import org.realtimetck.world.ScenarioKey;

/** Listens to the engine and keeps what became of every step. Called from several threads. */
final class StepCollector implements ConcurrentEventListener {

    /**
     * A scenario that ran.
     *
     * @param failure what the first failing step or hook threw; null if none did
     */
    record Ran(List<Step> steps, @Nullable Throwable failure, Duration took) {

        /** True if every step found what it expected. */
        boolean passed() {
            return steps.stream().allMatch(step -> step.status() == StepStatus.PASSED) && failure == null;
        }

        boolean hasUndefinedStep() {
            return steps.stream().anyMatch(step -> step.status() == StepStatus.UNDEFINED);
        }
    }

    private static final class Running {
        private final List<Step> steps = new ArrayList<>();
        private @Nullable Throwable failure;
    }

    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final BiConsumer<String, Ran> onFinished;

    /**
     * @param onFinished told of every scenario that is over, with its place
     */
    StepCollector(BiConsumer<String, Ran> onFinished) {
        this.onFinished = onFinished;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::caseFinished);
    }

    private void stepFinished(TestStepFinished event) {
        Running scenario = running.computeIfAbsent(placeOf(event.getTestCase()), place -> new Running());
        Result result = event.getResult();
        Throwable error = result.getError();
        if (error != null && scenario.failure == null) {
            scenario.failure = error;
        }
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            scenario.steps.add(new Step(
                    step.getStep().getKeyword().strip(),
                    step.getStep().getText(),
                    status(result),
                    error == null ? null : String.valueOf(error.getMessage())));
        } else if (event.getTestStep() instanceof HookTestStep hook && error != null) {
            scenario.steps.add(
                    new Step(hook.getHookType().name(), "a hook of the kit", StepStatus.FAILED, String.valueOf(error)));
        }
    }

    private void caseFinished(TestCaseFinished event) {
        String place = placeOf(event.getTestCase());
        Running scenario = running.remove(place);
        Running ended = scenario == null ? new Running() : scenario;
        Ran ran = new Ran(
                List.copyOf(ended.steps), ended.failure, event.getResult().getDuration());
        onFinished.accept(place, ran);
    }

    private static StepStatus status(Result result) {
        return switch (result.getStatus()) {
            case PASSED -> StepStatus.PASSED;
            case FAILED -> StepStatus.FAILED;
            case UNDEFINED, PENDING, AMBIGUOUS -> StepStatus.UNDEFINED;
            case SKIPPED, UNUSED -> StepStatus.SKIPPED;
        };
    }

    private static String placeOf(TestCase testCase) {
        return ScenarioKey.place(testCase.getUri(), testCase.getLocation().getLine());
    }
}
