package org.realtimetck.features;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tags of {@code tags.yaml}, each with its {@code @}. */
final class KnownTags {

    static final String LEVEL = "level";
    static final String LAYER = "layer";

    private static final String ID = "@[A-Z]+-\\d{3}";

    private final Map<String, Map<String, String>> meaningsByKind;

    private KnownTags(Map<String, Map<String, String>> meaningsByKind) {
        this.meaningsByKind = meaningsByKind;
    }

    static KnownTags parse(String yaml) {
        return new KnownTags(new YAMLMapper()
                .readValue(yaml, new TypeReference<LinkedHashMap<String, Map<String, String>>>() {}));
    }

    static boolean isId(String tag) {
        return tag.matches(ID);
    }

    boolean isKnown(String tag) {
        return isId(tag) || all().contains(tag);
    }

    Set<String> all() {
        return meaningsByKind.values().stream()
                .flatMap(meanings -> meanings.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param kind {@link #LEVEL}, {@link #LAYER} or another heading of the file */
    List<String> of(String kind) {
        return List.copyOf(meaningsByKind.getOrDefault(kind, Map.of()).keySet());
    }
}
