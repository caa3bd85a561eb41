package org.realtimetck.features;

import java.util.List;

/**
 * One scenario or outline.
 *
 * @param line of its keyword, from 1
 * @param rule the rule it stands under; empty if it stands under none
 * @param ownTags those that stand on itself
 * @param tags all that count for it: of the feature, the rule, itself and its examples
 * @param steps with those of the backgrounds
 */
record FeatureScenario(
        String file,
        int line,
        String name,
        String rule,
        List<PlacedTag> ownTags,
        List<PlacedTag> tags,
        List<FeatureStep> steps) {

    String place() {
        return file + ":" + line;
    }

    /** The ids among its own tags, without {@code @}. */
    List<String> ids() {
        return ownTags.stream()
                .map(PlacedTag::name)
                .filter(KnownTags::isId)
                .map(tag -> tag.substring(1))
                .toList();
    }

    /** Those of its tags that are in the list, in the order they stand. */
    List<String> tagsAmong(List<String> known) {
        return tags.stream().map(PlacedTag::name).filter(known::contains).toList();
    }
}
