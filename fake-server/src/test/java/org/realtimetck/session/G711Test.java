package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G711Test {

    /** Vectors of ITU-T G.711: silence, the extremes and the borders of segments. */
    @ParameterizedTest
    @CsvSource({
        "0,FF,D5",
        "32767,80,AA",
        "-32768,00,2A",
        "-1,7F,55",
        "1000,CE,FA",
        "-1000,4E,7A",
        "8059,A0,8A",
        "8060,9F,8A",
        "8191,9F,8A",
        "8192,9F,B5",
        "-8060,1F,0A",
        "-8193,1F,35"
    })
    void encodesKnownSamples(int linear, String muLaw, String aLaw) {
        assertThat(encode(G711::muLaw, linear)).isEqualTo(Integer.parseInt(muLaw, 16));
        assertThat(encode(G711::aLaw, linear)).isEqualTo(Integer.parseInt(aLaw, 16));
    }

    @Test
    void everyCodeSurvivesDecodingAndEncoding() {
        for (int code = 0; code < 256; code++) {
            int negativeZero = 0x7F;
            if (code != negativeZero) {
                assertThat(encode(G711::muLaw, muLawDecoded(code)))
                        .as("µ-law %02X", code)
                        .isEqualTo(code);
            }
            assertThat(encode(G711::aLaw, aLawDecoded(code)))
                    .as("A-law %02X", code)
                    .isEqualTo(code);
        }
    }

    @Test
    void everyCodeIsDecodedAsTheRecommendationHasIt() {
        for (int code = 0; code < 256; code++) {
            assertThat(G711.fromMuLaw((byte) code)).as("µ-law %02X", code).isEqualTo(muLawDecoded(code));
            assertThat(G711.fromALaw((byte) code)).as("A-law %02X", code).isEqualTo(aLawDecoded(code));
        }
    }

    @Test
    void everySampleComesBackWithinHalfAStep() {
        for (int linear = Short.MIN_VALUE; linear <= Short.MAX_VALUE; linear += 7) {
            int step = Math.max(16, Integer.highestOneBit(Math.abs(linear) + 132) / 16);
            assertThat(muLawDecoded(encode(G711::muLaw, linear))).isBetween(linear - step - 132, linear + step + 132);
            assertThat(Math.abs(aLawDecoded(encode(G711::aLaw, linear)) - linear))
                    .isLessThanOrEqualTo(step);
        }
    }

    @Test
    void threeSamplesBecomeTheirAverage() {
        byte[] pcm = pcm(900, 1000, 1100, 0, 0, 0);

        assertThat(G711.muLaw(pcm)).containsExactly(0xCE, 0xFF);
    }

    private static int encode(UnaryOperator<byte[]> law, int linear) {
        return law.apply(pcm(linear, linear, linear))[0] & 0xFF;
    }

    private static byte[] pcm(int... samples) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            buffer.putShort((short) sample);
        }
        return buffer.array();
    }

    /** The decoder of the recommendation, written apart from the encoder under test. */
    private static int muLawDecoded(int code) {
        int inverted = ~code & 0xFF;
        int magnitude = (((inverted & 0x0F) << 3) + 0x84 << ((inverted & 0x70) >> 4)) - 0x84;
        return (inverted & 0x80) == 0 ? magnitude : -magnitude;
    }

    private static int aLawDecoded(int code) {
        int toggled = code ^ 0x55;
        int segment = (toggled & 0x70) >> 4;
        int magnitude = (toggled & 0x0F) << 4;
        magnitude = segment == 0 ? magnitude + 8 : magnitude + 0x108 << segment - 1;
        return (toggled & 0x80) == 0 ? -magnitude : magnitude;
    }
}
