package org.realtimetck.realclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final List<String> LINES =
            List.of("CONN-001 openai=passed azure=passed", "MIG-001 openai=known-failure azure=not-applicable");

    @Test
    void aFileReadAndWrittenIsTheSameFile() {
        assertThat(Outcomes.parse("expected.txt", LINES).lines()).isEqualTo(LINES);
    }

    @Test
    void linesAreSortedAndRemarksSayNothing() {
        assertThat(Outcomes.parse("expected.txt", List.of("# remark", "", "B-1 azure=failed openai=passed", "A-1"))
                        .lines())
                .containsExactly("A-1", "B-1 openai=passed azure=failed");
    }

    @Test
    void everyChangeIsNamedBetterOrWorseNewOrGone() {
        Outcomes expected = Outcomes.parse("expected.txt", LINES);
        Outcomes now = Outcomes.parse(
                "now",
                List.of("CONN-001 openai=passed azure=failed", "MIG-001 openai=passed", "NEW-001 openai=passed"));

        assertThat(now.differencesFrom(expected, "acme 1.0"))
                .containsExactly(
                        "acme 1.0, CONN-001 as azure: was passed, is failed",
                        "acme 1.0, MIG-001 as openai: was known-failure, is passed",
                        "acme 1.0, MIG-001 as azure: was not-applicable, is not there",
                        "acme 1.0, NEW-001 as openai: was not there, is passed");
        assertThat(expected.differencesFrom(expected, "acme 1.0")).isEmpty();
    }

    @Test
    void aLineThatSaysNoVerdictIsToldWithItsNumber() {
        assertThatThrownBy(() -> Outcomes.parse("expected.txt", List.of("A-1 openai=passed", "B-1 passed")))
                .hasMessage("expected.txt:2: expected dialect=verdict, each dialect once, got B-1 passed");
        assertThatThrownBy(() -> Outcomes.parse("expected.txt", List.of("A-1", "A-1")))
                .hasMessageStartingWith("expected.txt:2: expected each scenario once");
    }

    @Test
    void someOfThemAreReplacedAndTheOthersStay() {
        Outcomes all = Outcomes.parse("expected.txt", List.of("BARGE-001 openai=failed", "MIG-001 openai=passed"));
        Outcomes newer = Outcomes.parse("expected.txt", List.of("BARGE-001 openai=passed"));

        assertThat(all.only("BARGE,TRANS").lines()).containsExactly("BARGE-001 openai=failed");
        assertThat(all.only("").lines()).hasSize(2);
        assertThat(all.with(newer).lines()).containsExactly("BARGE-001 openai=passed", "MIG-001 openai=passed");
    }
}
