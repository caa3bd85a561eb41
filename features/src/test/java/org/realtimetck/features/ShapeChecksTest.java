package org.realtimetck.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeChecksTest {

    private static final String WHEN = "      When the user asks\n";

    private static String problem(FeatureFile... features) {
        List<String> problems = ShapeChecks.problems(List.of(features));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void aGoodFeatureHasNoProblems() {
        assertThat(ShapeChecks.problems(List.of(Samples.feature(Samples.FEATURE))))
                .isEmpty();
    }

    @Test
    void aFeatureWithoutProseIsTold() {
        assertThat(problem(Samples.feature("  Whoever asks for the weather wants to know it.\n", "")))
                .startsWith("features/area/weather.feature:1: expected prose below the feature's name, got none.")
                .contains("who is helped");
    }

    @Test
    void aScenarioOutsideOfRulesIsTold() {
        assertThat(problem(Samples.feature("  Rule: The weather is told\n", "")))
                .startsWith("features/area/weather.feature:6: expected the scenario under a rule, got it under none.")
                .contains("'Rule:'");
    }

    @Test
    void eightStepsAreEnough() {
        String five = "      And more rain\n".repeat(5);
        assertThat(ShapeChecks.problems(List.of(Samples.feature(Samples.FEATURE + five))))
                .isEmpty();
        assertThat(problem(Samples.feature(Samples.FEATURE + five + "      And a flood\n")))
                .startsWith("features/area/weather.feature:7: expected at most 8 steps with the background, got 9.")
                .contains("Split it");
    }

    @Test
    void stepsOfTheBackgroundsCount() {
        String feature = Samples.FEATURE.replace("  Rule: The weather is told\n", """
                  Background:
                    Given a sky

                  Rule: The weather is told

                    Background:
                      Given a window
                """);
        assertThat(problem(Samples.feature(feature + "      And more rain\n".repeat(4))))
                .contains("got 9");
    }

    @Test
    void aScenarioWithoutAWhenIsTold() {
        assertThat(problem(Samples.feature(WHEN, "")))
                .startsWith("features/area/weather.feature:7: expected one When, got none.");
    }

    @Test
    void aSecondWhenIsToldWithItsLine() {
        assertThat(problem(Samples.feature(Samples.FEATURE + WHEN)))
                .startsWith("features/area/weather.feature:11: expected one When, got 2");
    }

    @Test
    void anAndAfterAWhenIsASecondWhen() {
        assertThat(problem(Samples.feature(WHEN, WHEN + "      And the user waits\n")))
                .startsWith("features/area/weather.feature:10: expected one When, got 2");
    }

    @Test
    void aNameUsedTwiceNamesBothPlaces() {
        FeatureFile other =
                FeatureFile.parse("features/area/wind.feature", Samples.FEATURE.replace("It rains", "it Rains"));
        assertThat(problem(Samples.feature(Samples.FEATURE), other))
                .startsWith("features/area/wind.feature:7: expected a name of its own, got \"it Rains\", which is that"
                        + " of features/area/weather.feature:7.")
                .contains("what is different");
    }

    @Test
    void whatIsNoGherkinIsToldWithItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.feature("Then the user", "Thus the user"))
                .withMessageStartingWith("features/area/weather.feature:10: expected Gherkin, got something else.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.feature("# nothing yet\n"))
                .withMessageStartingWith(
                        "features/area/weather.feature:1: expected a feature, got a file without one.");
    }
}
