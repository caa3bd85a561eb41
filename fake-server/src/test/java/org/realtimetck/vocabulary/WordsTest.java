package org.realtimetck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final List<String> WORDS = List.of("talk-once", "talk-many", "use-tool", "RESP-004");

    @ParameterizedTest
    @CsvSource({
        "talk-onec, talk-once",
        "talk_once, talk-once",
        "Talk-Once, talk-once",
        "tolk-mani, talk-many",
        "resp-040, RESP-004",
    })
    void theNearestWordIsWhatWasMeant(String given, String meant) {
        assertThat(Words.nearest(given, WORDS)).contains(meant);
        assertThat(Words.didYouMean(given, WORDS)).isEqualTo(". Did you mean " + meant + "?");
    }

    @Test
    void aWordThatIsFarFromAllIsNoneOfThem() {
        assertThat(Words.nearest("interrupt", WORDS)).isEmpty();
        assertThat(Words.didYouMean("interrupt", WORDS)).isEqualTo(".");
    }

    @Test
    void ofTwoEquallyNearTheFirstInTheAlphabetIsTaken() {
        assertThat(Words.nearest("end-3", List.of("END-2", "END-1"))).contains("END-1");
    }
}
