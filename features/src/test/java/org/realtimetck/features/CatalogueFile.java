package org.realtimetck.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One area of the requirement catalogue.
 *
 * @param requirements those that could be read
 * @param problems what is wrong with the form of the others, each with file and line
 */
record CatalogueFile(String file, List<Requirement> requirements, List<String> problems) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // after one requirement comes the next
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The file's name without ending, which is the folder of its features. */
    String area() {
        return Path.of(file).getFileName().toString().replace(".yaml", "");
    }

    static CatalogueFile parse(String file, String text) {
        List<Requirement> requirements = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    int line = parser.currentTokenLocation().getLineNr();
                    JsonNode entry = YAML.readTree(parser);
                    new RequirementReader(file, line, entry, problems).read().ifPresent(requirements::add);
                }
            } else {
                problems.add(
                        file + ":1: expected a list of requirements, got something else. Begin each with '- id:'.");
            }
        } catch (StreamReadException e) {
            problems.add(file + ":" + e.getLocation().getLineNr() + ": expected YAML, got something else: "
                    + e.getOriginalMessage().lines().findFirst().orElse("no reason given")
                    + ". Check indentation and quotes, and that no key is there twice.");
        }
        return new CatalogueFile(file, requirements, problems);
    }
}
