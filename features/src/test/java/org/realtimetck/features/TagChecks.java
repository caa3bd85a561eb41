package org.realtimetck.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tags of scenarios: known ones only, one id, one level, one layer. */
final class TagChecks {

    private final KnownTags known;

    TagChecks(KnownTags known) {
        this.known = known;
    }

    List<String> problems(List<FeatureFile> features) {
        List<FeatureScenario> scenarios = features.stream()
                .flatMap(feature -> feature.scenarios().stream())
                .toList();
        return Stream.of(
                        features.stream().flatMap(this::unknownTags),
                        scenarios.stream().flatMap(TagChecks::withoutOneId),
                        reusedIds(scenarios).stream(),
                        scenarios.stream().flatMap(scenario -> notOneOf(KnownTags.LEVEL, scenario)),
                        scenarios.stream().flatMap(scenario -> notOneOf(KnownTags.LAYER, scenario)))
                .flatMap(problems -> problems)
                .toList();
    }

    private Stream<String> unknownTags(FeatureFile feature) {
        return feature.tags().stream()
                .filter(tag -> !known.isKnown(tag.name()))
                .map(tag -> feature.file() + ":" + tag.line() + ": expected a known tag, got " + tag.name()
                        + ". Take one of " + String.join(", ", known.all())
                        + ", or add it to tags.yaml with a line that says what it means.");
    }

    private static Stream<String> withoutOneId(FeatureScenario scenario) {
        List<String> ids = scenario.ids();
        return ids.size() == 1
                ? Stream.empty()
                : Stream.of(scenario.place() + ": expected one id tag such as @RESP-004 on the scenario itself, got "
                        + (ids.isEmpty()
                                ? "none. Give it the next free number of its area."
                                : ids + ". Keep the one" + " that the catalogue and the baselines know."));
    }

    private static List<String> reusedIds(List<FeatureScenario> scenarios) {
        Map<String, FeatureScenario> first = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (FeatureScenario scenario : scenarios) {
            for (String id : scenario.ids()) {
                FeatureScenario other = first.putIfAbsent(id, scenario);
                if (other != null) {
                    problems.add(scenario.place() + ": expected an id of its own, got @" + id + ", which is that of "
                            + other.place() + ". Give the younger one the next free number of its area.");
                }
            }
        }
        return problems;
    }

    private Stream<String> notOneOf(String kind, FeatureScenario scenario) {
        List<String> words = known.of(kind);
        List<String> found = scenario.tagsAmong(words);
        return found.size() == 1
                ? Stream.empty()
                : Stream.of(scenario.place() + ": expected one " + kind + " of " + String.join(", ", words) + ", got "
                        + (found.isEmpty() ? "none. Add" : String.join(" and ", found) + ". Keep")
                        + " the one its requirement has; tags of the feature and of the rule count too.");
    }
}
