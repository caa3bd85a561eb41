package org.realtimetck.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementChecksTest {

    private final RequirementChecks checks = new RequirementChecks(Resources.tags());

    private String problem(CatalogueFile... catalogue) {
        List<String> problems = checks.problems(List.of(catalogue));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void aGoodRequirementHasNoProblems() {
        assertThat(checks.problems(List.of(Samples.catalogue(Samples.REQUIREMENT))))
                .isEmpty();
    }

    @Test
    void rulesMayBeLeftOut() {
        assertThat(checks.problems(List.of(Samples.catalogue("  rules: [ARE-01]\n", ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text: A client MUST tell the weather.  | text: ''            | expected a text under 'text', got ""
                    level: must                            | level: 1            | expected a text under 'level', got 1
                    '  layer: transport\n'                 | ''                  | expected a text under 'layer', got none
                    evidence: [owner/repo#1]               | evidence: []        | expected at least one entry under 'evidence', got []
                    scenarios: [AREA-001]                  | scenarios: AREA-001 | expected at least one entry under 'scenarios'
                    broken-clients: [HidesRain]            | broken-clients: [1] | expected a list of texts under 'broken-clients', got [1]
                    rules: [ARE-01]                        | rules: [A, A]       | expected each entry under 'rules' once
                    rules: [ARE-01]                        | rule: [ARE-01]      | got 'rule'. Rename it, or take it out
                    id: ARE-01                             | id: Are-1           | expected an id such as CON-01, got 'Are-1'
                    level: must                            | level: may          | expected one level of must, should, got 'may'
                    layer: transport                       | layer: wire         | expected one layer of transport, framework, application, got 'wire'
                    'owner/repo#1'                         | somebody said so    | expected evidence such as owner/repo#12
                    HidesRain                              | hides-rain          | expected the simple class name of a broken client, got 'hides-rain'
                    rules: [ARE-01]                        | rules: [ARE-09]     | expected rules that have the id of a requirement, got ARE-09
                    """)
    void whatIsWrongIsToldWithItsPlace(String piece, String other, String expected) {
        String spoilt = Samples.REQUIREMENT.replace(piece.translateEscapes(), other);
        assertThat(spoilt).isNotEqualTo(Samples.REQUIREMENT);
        assertThat(checks.problems(List.of(Samples.catalogue(spoilt))))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("requirements/area.yaml:1: ")
                        .contains(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    must   | A client tells the weather.                     | MUST   | none
                    must   | A client SHOULD tell the weather.               | MUST   | [SHOULD]
                    should | A client MUST NOT hide the weather.             | SHOULD | [MUST]
                    should | A client says the weather, as it is a MUSTARD.  | SHOULD | none
                    """)
    void theKeywordFitsTheLevel(String level, String text, String keyword, String got) {
        String spoilt = Samples.REQUIREMENT
                .replace("level: must", "level: " + level)
                .replace("A client MUST tell the weather.", text);
        assertThat(problem(Samples.catalogue(spoilt)))
                .startsWith("requirements/area.yaml:1: expected the keyword " + keyword + " in the text")
                .contains("got " + got);
    }

    @Test
    void anIdUsedTwiceNamesBothPlaces() {
        assertThat(problem(Samples.catalogue(Samples.REQUIREMENT + Samples.REQUIREMENT)))
                .startsWith("requirements/area.yaml:9: expected an id of its own, got ARE-01, which is that of"
                        + " requirements/area.yaml:1.");
    }

    @Test
    void whatIsNoListOfRequirementsIsTold() {
        assertThat(problem(Samples.catalogue("requirements: none")))
                .startsWith("requirements/area.yaml:1: expected a list of requirements");
        assertThat(problem(Samples.catalogue("- weather"))).contains("expected a requirement with");
    }

    @Test
    void aKeyThatIsThereTwiceIsToldWithItsLine() {
        assertThat(problem(Samples.catalogue("  layer: transport\n", "  level: must\n")))
                .startsWith("requirements/area.yaml:4: expected YAML")
                .contains("no key is there twice");
    }
}
