package org.realtimetck.transport.relay.distortion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/** Journals name a distortion as files do. */
class DistortionWordsTest {

    static List<Term<? extends Distortion>> terms() {
        return DistortionBook.all().terms();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyOneHasItsWordAndItsParameters(Term<? extends Distortion> term) {
        DistortionWords words = DistortionWords.of(term.example());

        assertThat(words.word()).isEqualTo(term.name());
        assertThat(words.parameters())
                .containsOnlyKeys(
                        term.parameters().stream().map(Parameter::name).toList());
    }

    @Test
    void oneOfSomebodysOwnIsToldAsItTellsItself() {
        Strike own = next -> next.pass(new Piece.Reset());

        assertThat(DistortionWords.of(own))
                .isEqualTo(new DistortionWords("unlisted", Map.of("distortion", own.toString())));
    }

    @Test
    void valuesAreWrittenAsInAFile() {
        assertThat(DistortionWords.of(new SplitEvery(3, Between.PING)).parameters())
                .isEqualTo(Map.of("bytes", "3", "between", "ping"));
        assertThat(DistortionWords.of(new Latency(Duration.ofMillis(250))).parameters())
                .isEqualTo(Map.of("delay", "250ms"));
        assertThat(DistortionWords.of(new Fin(true)).parameters()).isEqualTo(Map.of("close-notify", "true"));
        assertThat(DistortionWords.of(new SlowReading(10)).parameters()).isEqualTo(Map.of("bytes-per-second", "10"));
    }
}
