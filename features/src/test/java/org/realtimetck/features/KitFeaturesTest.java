package org.realtimetck.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The features and the catalogue of the kit, as they stand. */
class KitFeaturesTest {

    private final KnownTags tags = Resources.tags();
    private final List<FeatureFile> features = Resources.features();
    private final List<CatalogueFile> catalogue = Resources.catalogue();

    @Test
    void thereAreFeaturesAndRequirements() {
        assertThat(features).isNotEmpty();
        assertThat(catalogue).isNotEmpty();
    }

    @Test
    void everyScenarioHasTheTagsItNeedsAndNoOthers() {
        Problems.expectNone(new TagChecks(tags).problems(features));
    }

    @Test
    void everyFeatureAndScenarioIsWellBuilt() {
        Problems.expectNone(ShapeChecks.problems(features));
    }

    @Test
    void everyRequirementIsWellFormed() {
        Problems.expectNone(new RequirementChecks(tags).problems(catalogue));
    }

    @Test
    void scenariosAndRequirementsNameEachOther() {
        Problems.expectNone(new JoinChecks(tags).problems(features, catalogue));
    }
}
