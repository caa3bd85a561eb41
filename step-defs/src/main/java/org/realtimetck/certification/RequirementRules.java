package org.realtimetck.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Joins scenarios to diagnosis rules: those that speak of the same requirement in the catalogue. */
final class RequirementRules {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final Map<String, Set<String>> byScenario = new LinkedHashMap<>();

    private RequirementRules() {}

    /**
     * @param areas names of the catalogue's files, which are those of the features' folders
     */
    static RequirementRules read(Collection<String> areas) {
        RequirementRules rules = new RequirementRules();
        areas.forEach(area -> rules.add(fileAt("/requirements/" + area + ".yaml")));
        return rules;
    }

    /**
     * @param scenario id without row
     */
    Set<String> of(String scenario) {
        return byScenario.getOrDefault(scenario, Set.of());
    }

    private void add(JsonNode requirements) {
        for (JsonNode requirement : requirements) {
            for (JsonNode scenario : requirement.path("scenarios")) {
                Set<String> rules = byScenario.computeIfAbsent(scenario.asString(), any -> new TreeSet<>());
                requirement.path("rules").forEach(rule -> rules.add(rule.asString()));
            }
        }
    }

    private static JsonNode fileAt(String resource) {
        try (InputStream file = RequirementRules.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the requirement catalogue has no " + resource
                        + ", though there are features in the folder of that name");
            }
            return MAPPER.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
