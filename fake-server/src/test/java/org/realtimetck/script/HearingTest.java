package org.realtimetck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingTest {

    private static final Hearing PLAIN = new PlainHearing(Pace.BRISK);

    private static Utterance utterance(long speechMillis) {
        return new Utterance("item_1", 3_000, speechMillis, Transcription.by("whisper-1"));
    }

    @ParameterizedTest
    @CsvSource({"0,''", "64,I said something for 0.1 seconds.", "1216,I said something for 1.2 seconds."})
    void whatNobodyScriptedIsMeasured(long speechMillis, String text) {
        assertThat(PLAIN.hear(utterance(speechMillis)))
                .isEqualTo(Heard.words(text).at(Pace.BRISK));
    }

    @Test
    void nothingIsMadeUpWhereNoTranscriptIsAskedFor() {
        assertThat(PLAIN.hear(new Utterance("item_1", 3_000, 1_200, null)).text())
                .isEmpty();
    }

    @Test
    void aScriptIsHeardInOrderAndThenUsedUp() {
        Heard first = Heard.words("Hello");
        Heard second = Heard.words("Again").failing(new Heard.Failure("server_error", null));
        Hearing hearing = new QueuedHearing(List.of(first, second), PLAIN);

        assertThat(hearing.hear(utterance(0))).isEqualTo(first);
        assertThat(hearing.hear(utterance(0))).isEqualTo(second);
        assertThat(hearing.hear(utterance(1_216)).text()).isEqualTo("I said something for 1.2 seconds.");
    }
}
