package org.realtimetck.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagChecksTest {

    private static final String TAGS = "@AREA-001 @must @transport";

    private final TagChecks checks = new TagChecks(Resources.tags());

    private String problem(FeatureFile... features) {
        assertThat(checks.problems(List.of(features))).hasSize(1);
        return checks.problems(List.of(features)).get(0);
    }

    @Test
    void aGoodFeatureHasNoProblems() {
        assertThat(checks.problems(List.of(Samples.feature(Samples.FEATURE)))).isEmpty();
    }

    @Test
    void anUnknownTagIsNamedWithItsLineAndTheKnownOnes() {
        assertThat(problem(Samples.feature(TAGS, TAGS + " @wip")))
                .startsWith("features/area/weather.feature:6: expected a known tag, got @wip.")
                .contains("@talk-many, @use-tool")
                .contains("add it to tags.yaml");
    }

    @Test
    void anUnknownTagIsFoundOnTheFeatureToo() {
        assertThat(problem(Samples.feature("@wip\n" + Samples.FEATURE)))
                .startsWith("features/area/weather.feature:1: expected a known tag, got @wip.");
    }

    @Test
    void aScenarioWithoutAnIdIsTold() {
        assertThat(problem(Samples.feature("@AREA-001 ", "")))
                .startsWith("features/area/weather.feature:7: expected one id tag such as @RESP-004 on the scenario"
                        + " itself, got none.")
                .contains("next free number");
    }

    @Test
    void anIdOnTheFeatureIsNotOneOfTheScenario() {
        FeatureFile feature = Samples.feature("@AREA-001\n" + Samples.FEATURE.replace("@AREA-001 ", ""));
        assertThat(problem(feature)).contains("on the scenario itself, got none");
    }

    @Test
    void aScenarioWithTwoIdsIsTold() {
        assertThat(problem(Samples.feature(TAGS, TAGS + " @AREA-002")))
                .contains(":7: ")
                .contains("got [AREA-001, AREA-002]");
    }

    @Test
    void anIdUsedTwiceNamesBothPlaces() {
        FeatureFile other = FeatureFile.parse("features/area/wind.feature", Samples.FEATURE);
        assertThat(problem(Samples.feature(Samples.FEATURE), other))
                .startsWith("features/area/wind.feature:7: expected an id of its own, got @AREA-001, which is that of"
                        + " features/area/weather.feature:7.");
    }

    @Test
    void aScenarioWithoutALevelIsTold() {
        assertThat(problem(Samples.feature("@must ", "")))
                .startsWith("features/area/weather.feature:7: expected one level of @must, @should, got none.");
    }

    @Test
    void aScenarioWithTwoLevelsIsTold() {
        assertThat(problem(Samples.feature("@must", "@must @should"))).contains("got @must and @should. Keep the one");
    }

    @Test
    void aLevelOnTheExamplesIsASecondOne() {
        String outline = Samples.FEATURE.replace("Scenario:", "Scenario Outline:") + """

                      @should
                      Examples:
                        | cloud |
                        | grey  |
                """;
        assertThat(problem(Samples.feature(outline))).contains("got @must and @should");
    }

    @Test
    void aScenarioWithoutALayerIsTold() {
        assertThat(problem(Samples.feature(" @transport", "")))
                .contains(":7: expected one layer of @transport, @framework, @application, got none. Add");
    }

    @Test
    void aLayerOfTheFeatureCounts() {
        FeatureFile feature = Samples.feature("@framework\n" + Samples.FEATURE);
        assertThat(problem(feature)).contains("got @framework and @transport");
        assertThat(checks.problems(
                        List.of(Samples.feature("@framework\n" + Samples.FEATURE.replace(" @transport", "")))))
                .isEmpty();
    }
}
