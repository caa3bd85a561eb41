package org.realtimetck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultWordsTest {

    @ParameterizedTest
    @MethodSource("org.realtimetck.sandbox.FaultWords#all")
    void everyPageHasAnExampleThatASandboxFileMayHave(FaultWords.Word word) {
        assertThat(word.page()).startsWith("# " + word.name() + "\n").contains(word.example());

        SandboxDocument read = SandboxReader.yaml("example", "name: example\n" + word.example());

        assertThat(read.faults().size()
                        + read.upgradeFaults().size()
                        + read.distortions().size())
                .isEqualTo(1);
    }

    @Test
    void aPageTellsWhatItDoesWhatItTakesAndWhereItCanStand() {
        FaultWords.Word word = FaultWords.named("close-with").get(0);

        assertThat(word.page()).isEqualTo("""
                # close-with

                The connection ends with a close frame.

                | parameter | meaning | takes | if left out |
                |---|---|---|---|
                | `code` | close code; 1005 for none | a whole number from 1000 to 4999 | `1011` |
                | `reason` | close reason, 123 bytes at most | a text of at most 123 characters | empty |

                Places: `before`, `after`, `between`, `after-frames`, `when-received`, `after-time`, `from-the-start`

                A good client: Tells its application the code and the reason, and reconnects only where the code allows it.

                In a sandbox file:

                ```yaml
                faults:
                  - close-with:
                    after: response.created
                ```
                """);
    }

    @Test
    void aDistortionThatIsDecidedWhenAClientConnectsHasNoOtherMoment() {
        assertThat(FaultWords.named("tls-expired").get(0).page()).contains("\nPlaces: `at-once`\n");
        assertThat(FaultWords.named("reset").get(0).page()).contains("\nPlaces: `at-once`, `after-upgrade`, ");
    }

    @Test
    void oneNameMayStandForTwoThings() {
        assertThat(FaultWords.named("silence"))
                .extracting(FaultWords.Word::section)
                .containsExactly(FaultWords.Section.FAULT, FaultWords.Section.DISTORTION);
        assertThat(FaultWords.named("explode")).isEmpty();
        assertThat(FaultWords.nearest("clsoe-with")).contains("close-with");
    }
}
