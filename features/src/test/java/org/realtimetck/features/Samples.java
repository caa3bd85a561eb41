package org.realtimetck.features;

/** Small texts for the linter: a good one of each kind, to be spoilt in one place. */
final class Samples {

    static final String FEATURE = """
            Feature: Weather
              Whoever asks for the weather wants to know it.

              Rule: The weather is told

                @AREA-001 @must @transport
                Scenario: It rains
                  Given a cloud
                  When the user asks
                  Then the user is told of rain
            """;

    static final String REQUIREMENT = """
            - id: ARE-01
              text: A client MUST tell the weather.
              level: must
              layer: transport
              evidence: [owner/repo#1]
              scenarios: [AREA-001]
              rules: [ARE-01]
              broken-clients: [HidesRain]
            """;

    private Samples() {}

    static FeatureFile feature(String text) {
        return FeatureFile.parse("features/area/weather.feature", text);
    }

    /** The good feature with one piece of it exchanged. */
    static FeatureFile feature(String piece, String other) {
        return feature(exchanged(FEATURE, piece, other));
    }

    static CatalogueFile catalogue(String text) {
        return CatalogueFile.parse("requirements/area.yaml", text);
    }

    /** The good requirement with one piece of it exchanged. */
    static CatalogueFile catalogue(String piece, String other) {
        return catalogue(exchanged(REQUIREMENT, piece, other));
    }

    private static String exchanged(String text, String piece, String other) {
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("the sample has no '" + piece + "'");
        }
        return text.replace(piece, other);
    }
}
