package org.realtimetck.features;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One feature, as far as the linter looks at it.
 *
 * @param file as messages name it
 * @param line of the keyword Feature, from 1
 * @param prose what stands between the name and the first rule; empty if nothing does
 * @param tags every tag in the file, wherever it stands
 */
record FeatureFile(String file, int line, String prose, List<PlacedTag> tags, List<FeatureScenario> scenarios) {

    /** The folder, which is the area of the requirement catalogue. */
    String area() {
        Path folder = Path.of(file).getParent();
        return folder == null ? "" : folder.getFileName().toString();
    }

    /** @throws IllegalArgumentException with file and line if it is not Gherkin */
    static FeatureFile parse(String file, String text) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        List<Envelope> envelopes =
                parser.parse(file, text.getBytes(StandardCharsets.UTF_8)).toList();
        envelopes.forEach(envelope -> envelope.getParseError().ifPresent(error -> {
            throw new IllegalArgumentException(message(file, error));
        }));
        Feature feature = envelopes.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap(document -> document.getFeature().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        file + ":1: expected a feature, got a file without one. Write it, or delete the file."));
        return new FeatureOutline(file).of(feature);
    }

    private static String message(String file, ParseError error) {
        long line = error.getSource().getLocation().map(Location::getLine).orElse(1L);
        return file + ":" + line + ": expected Gherkin, got something else. " + error.getMessage();
    }
}
