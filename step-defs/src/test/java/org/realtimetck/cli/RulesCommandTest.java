package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realtimetck.diagnosis.RuleBook;

/** Whoever is told a rule's id can look it up. */
class RulesCommandTest {

    @Test
    void allAreListedOneToALine() {
        Said said = Said.by("rules");
        assertThat(said.exitCode()).isZero();
        assertThat(said.output().lines())
                .hasSameSizeAs(RuleBook.rules())
                .anyMatch(line -> line.startsWith("MIG-01   MUST   A client MUST NOT ask for the Preview"));
    }

    @Test
    void onePageTellsSymptomCauseFixAndSources() {
        assertThat(Said.by("rules", "ain-02").output())
                .startsWith("AIN-02")
                .contains("symptom    Transcripts of words nobody said")
                .contains("fix        Resample")
                .contains("source     akdeb/ElatoAI#25");
    }

    @Test
    void aMisspeltIdIsToldWithTheLikelyOne() {
        Said said = Said.by("rules", "MIG-1");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.error()).contains("there is no rule 'MIG-1'; did you mean 'MIG-01'?");
    }
}
