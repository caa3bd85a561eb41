package org.realtimetck.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinChecksTest {

    private final JoinChecks checks = new JoinChecks(Resources.tags());

    private List<String> problems(FeatureFile feature, CatalogueFile... catalogue) {
        return checks.problems(List.of(feature), List.of(catalogue));
    }

    private String problem(FeatureFile feature, CatalogueFile... catalogue) {
        assertThat(problems(feature, catalogue)).hasSize(1);
        return problems(feature, catalogue).get(0);
    }

    private final FeatureFile feature = Samples.feature(Samples.FEATURE);

    @Test
    void aScenarioAndItsRequirementFitTogether() {
        assertThat(problems(feature, Samples.catalogue(Samples.REQUIREMENT))).isEmpty();
    }

    @Test
    void aScenarioThatNoRequirementNamesIsTold() {
        FeatureFile two = Samples.feature(Samples.FEATURE + """

                    @AREA-002 @must @transport
                    Scenario: It snows
                      When the user asks
                """);
        assertThat(problem(two, Samples.catalogue(Samples.REQUIREMENT)))
                .startsWith("features/area/weather.feature:13: expected the scenario AREA-002 in the catalogue");
    }

    @Test
    void aRequirementThatNamesAStrangeScenarioIsTold() {
        assertThat(problem(feature, Samples.catalogue("[AREA-001]", "[AREA-001, AREA-009]")))
                .startsWith("requirements/area.yaml:1: expected the id of a scenario, got AREA-009");
    }

    @Test
    void levelsThatDifferAreTold() {
        assertThat(problem(feature, Samples.catalogue("level: must", "level: should")))
                .startsWith("requirements/area.yaml:1: expected the level of its scenario at"
                        + " features/area/weather.feature:7, [@must], got should.");
    }

    @Test
    void layersThatDifferAreTold() {
        assertThat(problem(feature, Samples.catalogue("layer: transport", "layer: framework")))
                .contains("expected the layer of its scenario")
                .contains("[@transport], got framework");
    }

    @Test
    void everyFolderOfFeaturesHasItsFileAndBack() {
        CatalogueFile other = CatalogueFile.parse("requirements/elsewhere.yaml", Samples.REQUIREMENT);
        assertThat(problems(feature, other))
                .containsExactly(
                        "features/area/weather.feature:1: expected requirements/area.yaml beside this folder, got none."
                                + " Write the requirements of the area there.",
                        "requirements/elsewhere.yaml:1: expected a folder of features called elsewhere, got none. Name"
                                + " the file after its area.");
    }
}
