package org.realtimetck.features;

import io.cucumber.messages.types.StepKeywordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a feature and its scenarios are made of, and that no two scenarios have one name. */
final class ShapeChecks {

    private static final int MOST_STEPS = 8;

    private ShapeChecks() {}

    static List<String> problems(List<FeatureFile> features) {
        List<FeatureScenario> scenarios = features.stream()
                .flatMap(feature -> feature.scenarios().stream())
                .toList();
        return Stream.of(
                        features.stream().flatMap(ShapeChecks::withoutProse),
                        scenarios.stream().flatMap(ShapeChecks::withoutRule),
                        scenarios.stream().flatMap(ShapeChecks::tooManySteps),
                        scenarios.stream().flatMap(ShapeChecks::withoutOneWhen),
                        sameNames(scenarios).stream())
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<String> withoutProse(FeatureFile feature) {
        return feature.prose().isEmpty()
                ? Stream.of(feature.file() + ":" + feature.line() + ": expected prose below the feature's name, got"
                        + " none. Say in two or three lines who is helped, and why it matters.")
                : Stream.empty();
    }

    private static Stream<String> withoutRule(FeatureScenario scenario) {
        return scenario.rule().isEmpty()
                ? Stream.of(scenario.place() + ": expected the scenario under a rule, got it under none. Put a line"
                        + " 'Rule:' above it that states the requirement as a sentence.")
                : Stream.empty();
    }

    private static Stream<String> tooManySteps(FeatureScenario scenario) {
        int steps = scenario.steps().size();
        return steps > MOST_STEPS
                ? Stream.of(scenario.place() + ": expected at most " + MOST_STEPS + " steps with the background, got "
                        + steps + ". Split it into one scenario for each behaviour.")
                : Stream.empty();
    }

    private static Stream<String> withoutOneWhen(FeatureScenario scenario) {
        List<FeatureStep> actions = scenario.steps().stream()
                .filter(step -> step.role() == StepKeywordType.ACTION)
                .toList();
        if (actions.size() == 1) {
            return Stream.empty();
        }
        return Stream.of(
                actions.isEmpty()
                        ? scenario.place() + ": expected one When, got none. Say what happens that the outcome follows"
                                + " from."
                        : scenario.file() + ":" + actions.get(1).line() + ": expected one When, got " + actions.size()
                                + " (an And after a When is one more). Put what leads up to it into Given, or split"
                                + " the scenario.");
    }

    private static List<String> sameNames(List<FeatureScenario> scenarios) {
        Map<String, FeatureScenario> first = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (FeatureScenario scenario : scenarios) {
            FeatureScenario other = first.putIfAbsent(scenario.name().toLowerCase(Locale.ROOT), scenario);
            if (other != null) {
                problems.add(scenario.place() + ": expected a name of its own, got \"" + scenario.name()
                        + "\", which is that of " + other.place() + ". Say what is different about this one.");
            }
        }
        return problems;
    }
}
