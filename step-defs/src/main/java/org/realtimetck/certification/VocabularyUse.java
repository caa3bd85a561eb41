package org.realtimetck.certification;

import io.cucumber.core.gherkin.DocStringArgument;
import io.cucumber.core.gherkin.Pickle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.realtimetck.sandbox.FaultWords;
import org.realtimetck.sandbox.FaultWords.Section;
import org.realtimetck.world.ScenarioKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which scenarios say a word of what can go wrong, as their compiled doc strings have it. */
public final class VocabularyUse {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final Map<Section, Map<String, Set<String>>> scenarios = new EnumMap<>(Section.class);

    private VocabularyUse() {}

    public static VocabularyUse in(ScenarioCatalogue catalogue) {
        VocabularyUse use = new VocabularyUse();
        catalogue.features().stream()
                .flatMap(feature -> feature.getPickles().stream())
                .forEach(use::read);
        return use;
    }

    /** Ids without rows, in their order; empty if nobody says it. */
    public Set<String> of(FaultWords.Word word) {
        return scenarios.getOrDefault(word.section(), Map.of()).getOrDefault(word.name(), Set.of());
    }

    private void read(Pickle pickle) {
        String id = pickle.getTags().stream()
                .filter(ScenarioKey::isIdTag)
                .findFirst()
                .map(tag -> tag.substring(1))
                .orElseThrow();
        pickle.getSteps().stream()
                .flatMap(step ->
                        step.getArgument() instanceof DocStringArgument text && "yaml".equals(text.getContentType())
                                ? Stream.of(text.getContent())
                                : Stream.empty())
                .forEach(yaml -> read(id, MAPPER.readTree(yaml)));
    }

    private void read(String id, JsonNode sandbox) {
        for (Section section : Section.values()) {
            Set<String> words = new TreeSet<>();
            sandbox.path(section.key()).forEach(entry -> words.addAll(entry.propertyNames()));
            FaultWords.of(section).stream()
                    .map(FaultWords.Word::name)
                    .filter(words::contains)
                    .forEach(word -> scenarios
                            .computeIfAbsent(section, first -> new TreeMap<>())
                            .computeIfAbsent(word, first -> new TreeSet<>())
                            .add(id));
        }
    }
}
