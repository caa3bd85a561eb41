package org.realtimetck.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That requirements and scenarios name each other, and agree on what they are. */
final class JoinChecks {

    private final KnownTags tags;

    JoinChecks(KnownTags tags) {
        this.tags = tags;
    }

    List<String> problems(List<FeatureFile> features, List<CatalogueFile> catalogue) {
        List<Requirement> requirements =
                catalogue.stream().flatMap(file -> file.requirements().stream()).toList();
        Map<String, FeatureScenario> scenarios = new HashMap<>();
        features.stream()
                .flatMap(feature -> feature.scenarios().stream())
                .forEach(scenario -> scenario.ids().forEach(id -> scenarios.putIfAbsent(id, scenario)));
        List<String> problems = new ArrayList<>(withoutRequirement(scenarios, requirements));
        requirements.forEach(requirement -> problems.addAll(problems(requirement, scenarios)));
        problems.addAll(areas(features, catalogue));
        return problems;
    }

    private static List<String> withoutRequirement(
            Map<String, FeatureScenario> scenarios, List<Requirement> requirements) {
        Set<String> named = requirements.stream()
                .flatMap(requirement -> requirement.scenarios().stream())
                .collect(Collectors.toSet());
        return scenarios.keySet().stream()
                .filter(id -> !named.contains(id))
                .sorted()
                .map(id -> scenarios.get(id).place() + ": expected the scenario " + id + " in the catalogue, got no"
                        + " requirement that names it. Add it under 'scenarios' of the requirement it is an example"
                        + " of.")
                .toList();
    }

    private List<String> problems(Requirement requirement, Map<String, FeatureScenario> scenarios) {
        List<String> problems = new ArrayList<>();
        for (String id : requirement.scenarios()) {
            FeatureScenario scenario = scenarios.get(id);
            if (scenario == null) {
                problems.add(requirement.place() + ": expected the id of a scenario, got " + id
                        + ", which no feature has. Mend the id, or write the scenario.");
            } else {
                disagreement(requirement, requirement.level(), KnownTags.LEVEL, scenario)
                        .ifPresent(problems::add);
                disagreement(requirement, requirement.layer(), KnownTags.LAYER, scenario)
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<String> disagreement(Requirement requirement, String word, String kind, FeatureScenario scenario) {
        List<String> found = scenario.tagsAmong(tags.of(kind));
        return found.equals(List.of("@" + word))
                ? Optional.empty()
                : Optional.of(requirement.place() + ": expected the " + kind + " of its scenario at "
                        + scenario.place() + ", " + found + ", got " + word
                        + ". A client is judged on both alike: mend one of them.");
    }

    private static List<String> areas(List<FeatureFile> features, List<CatalogueFile> catalogue) {
        Set<String> folders = features.stream().map(FeatureFile::area).collect(Collectors.toSet());
        Set<String> files = catalogue.stream().map(CatalogueFile::area).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        features.stream()
                .filter(feature -> !files.contains(feature.area()))
                .forEach(feature -> problems.add(feature.file() + ":1: expected requirements/" + feature.area()
                        + ".yaml beside this folder, got none. Write the requirements of the area there."));
        catalogue.stream()
                .filter(file -> !folders.contains(file.area()))
                .forEach(file -> problems.add(file.file() + ":1: expected a folder of features called " + file.area()
                        + ", got none. Name the file after its area."));
        return problems;
    }
}
