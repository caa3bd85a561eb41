package org.realtimetck.features;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes what the linter looks at out of the parser's tree. */
final class FeatureOutline {

    private final String file;
    private final List<PlacedTag> everyTag = new ArrayList<>();
    private final List<FeatureScenario> scenarios = new ArrayList<>();

    FeatureOutline(String file) {
        this.file = file;
    }

    FeatureFile of(Feature feature) {
        Surroundings surroundings = new Surroundings("", placed(feature.getTags()), List.of());
        for (var child : feature.getChildren()) {
            surroundings = child.getBackground().map(surroundings::with).orElse(surroundings);
            Surroundings here = surroundings;
            child.getScenario().ifPresent(scenario -> add(scenario, here));
            child.getRule().ifPresent(rule -> addAll(rule, here));
        }
        return new FeatureFile(
                file, line(feature.getLocation()), feature.getDescription().strip(), everyTag, scenarios);
    }

    private void addAll(Rule rule, Surroundings outside) {
        Surroundings surroundings =
                new Surroundings(rule.getName(), joined(outside.tags(), placed(rule.getTags())), outside.steps());
        for (var child : rule.getChildren()) {
            surroundings = child.getBackground().map(surroundings::with).orElse(surroundings);
            Surroundings here = surroundings;
            child.getScenario().ifPresent(scenario -> add(scenario, here));
        }
    }

    private void add(Scenario scenario, Surroundings surroundings) {
        List<PlacedTag> own = placed(scenario.getTags());
        List<Tag> ofExamples = scenario.getExamples().stream()
                .map(Examples::getTags)
                .flatMap(List::stream)
                .toList();
        scenarios.add(new FeatureScenario(
                file,
                line(scenario.getLocation()),
                scenario.getName(),
                surroundings.rule(),
                own,
                joined(joined(surroundings.tags(), own), placed(ofExamples)),
                steps(joined(surroundings.steps(), scenario.getSteps()))));
    }

    private List<PlacedTag> placed(List<Tag> tags) {
        List<PlacedTag> placed = tags.stream()
                .map(tag -> new PlacedTag(tag.getName(), line(tag.getLocation())))
                .toList();
        everyTag.addAll(placed);
        return placed;
    }

    private static List<FeatureStep> steps(List<Step> steps) {
        List<FeatureStep> read = new ArrayList<>();
        StepKeywordType role = StepKeywordType.UNKNOWN;
        for (Step step : steps) {
            StepKeywordType keyword = step.getKeywordType().orElse(StepKeywordType.UNKNOWN);
            role = keyword == StepKeywordType.CONJUNCTION ? role : keyword;
            read.add(new FeatureStep(line(step.getLocation()), role));
        }
        return read;
    }

    private static int line(Location location) {
        return Math.toIntExact(location.getLine());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** What a scenario has from the feature and the rule it stands in. */
    private record Surroundings(String rule, List<PlacedTag> tags, List<Step> steps) {

        Surroundings with(Background background) {
            return new Surroundings(rule, tags, joined(steps, background.getSteps()));
        }
    }
}
