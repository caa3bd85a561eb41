package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realtimetck.sandbox.FaultWords;

class FaultsCommandTest {

    @Test
    void everyWordIsListedInOneLine() {
        Said said = Said.by("faults");

        assertThat(said.exitCode()).isZero();
        for (FaultWords.Word word : FaultWords.all()) {
            assertThat(said.output().lines())
                    .anyMatch(line -> line.startsWith("  " + word.name() + " ")
                            && line.endsWith(" " + word.term().does()));
        }
    }

    @Test
    void aPageNamesTheScenariosThatUseTheWord() {
        assertThat(Said.by("faults", "never-done").output())
                .startsWith("# never-done")
                .contains("\nScenarios: END-006" + System.lineSeparator());
    }

    @Test
    void aWordOfTwoThingsHasTwoPages() {
        assertThat(Said.by("faults", "silence").output().lines().filter("# silence"::equals))
                .hasSize(2);
    }

    @Test
    void aSlipOfThePenIsToldWithWhatWasLikelyMeant() {
        Said said = Said.by("faults", "clsoe-with");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.error())
                .contains("there is no fault, place or moment 'clsoe-with'; did you mean 'close-with'?");
    }
}
