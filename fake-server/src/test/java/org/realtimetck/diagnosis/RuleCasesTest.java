package org.realtimetck.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds its case, says nothing else of it, and leaves alone what only comes near. */
class RuleCasesTest {

    private static List<RuleCase> cases() {
        return Stream.of(
                        ConnectCases.all(),
                        ConfigureCases.all(),
                        SoundCases.all(),
                        TurnCases.all(),
                        ToolCases.all(),
                        EndCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyRuleHasACase() {
        assertThat(RuleBook.rules())
                .extracting(Rule::id)
                .as("rules without a case: write one into the …Cases of their area")
                .allSatisfy(id -> assertThat(cases()).extracting(RuleCase::rule).contains(id));
    }

    @TestFactory
    Stream<DynamicTest> aRuleFindsItsCaseAndNothingElseDoes() {
        return cases().stream()
                .map(one -> dynamicTest(
                        one.rule(),
                        () -> assertThat(one.broken().judged())
                                .extracting(Finding::rule)
                                .containsOnly(one.rule())));
    }

    @TestFactory
    Stream<DynamicTest> whatOnlyComesNearIsLeftAlone() {
        return cases().stream()
                .flatMap(one -> one.near().stream()
                        .map(near -> dynamicTest(
                                "near " + one.rule(),
                                () -> assertThat(near.judged())
                                        .extracting(Finding::symptom)
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> aFindingTellsWhatWhereAndWhatToDo() {
        return cases().stream()
                .flatMap(one -> one.broken().judged().stream())
                .map(finding -> dynamicTest(finding.rule(), () -> {
                    assertThat(finding.evidence()).isNotEmpty();
                    assertThat(Stream.of(finding.symptom(), finding.cause(), finding.fix()))
                            .allMatch(sentence -> sentence.length() > 20 && sentence.endsWith("."));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aPageIsWholeSentences() {
        return RuleBook.rules().stream()
                .map(Rule::page)
                .map(page -> dynamicTest(
                        page.id(),
                        () -> assertThat(Stream.of(page.asks(), page.symptom(), page.cause(), page.fix()))
                                .allMatch(sentence -> sentence.endsWith("."))));
    }
}
