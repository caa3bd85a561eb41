package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static Ids at(long unixSeconds) {
        return new Ids(InstantSource.fixed(Instant.ofEpochSecond(unixSeconds)), new SplittableRandom(1));
    }

    /** Recorded ids, and the second their session was made in: an hour before its expires_at. */
    @ParameterizedTest
    @CsvSource({"1785214048,E6U0u", "1785214050,E6U0w", "1784684423,E4GEZ", "1784663472,E4Ame", "1785457327,E7VIl"})
    void beginWithTheSecondTheyWereMadeIn(long unixSeconds, String recorded) {
        assertThat(at(unixSeconds).event()).startsWith("event_" + recorded);
        assertThat(at(unixSeconds).item()).startsWith("item_" + recorded);
    }

    @Test
    void haveTheRecordedShapes() {
        Ids ids = at(1_785_214_048L);

        assertThat(ids.event()).matches("event_[0-9A-Za-z]{21}");
        assertThat(ids.item()).matches("item_[0-9A-Za-z]{21}");
        assertThat(ids.response()).matches("resp_[0-9A-Za-z]{21}");
        assertThat(ids.conversation()).matches("conv_[0-9A-Za-z]{21}");
        assertThat(ids.session()).matches("sess_[0-9A-Za-z]{21}");
        assertThat(ids.functionCall()).matches("call_[0-9A-Za-z]{16}");
    }

    @Test
    void differFromEachOther() {
        Ids ids = at(1_785_214_048L);

        assertThat(Stream.generate(ids::event).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    void growWithTime() {
        assertThat(at(1_785_214_049L).event()).isGreaterThan(at(1_785_214_048L).event());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_576_799_999L, 4_102_444_800L})
    void keepTheirShapeWhateverTheClockSays(long unixSeconds) {
        assertThat(at(unixSeconds).event()).matches("event_[0-9A-Za-z]{21}");
    }
}
