package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {

    private static final Offset<Double> A_DECIBEL = within(1.0);

    @ParameterizedTest
    @ValueSource(doubles = {-60, -40, -20, -6})
    void aToneIsAsLoudAsItWasMade(double level) {
        assertThat(levels(Sounds.tone(320, level), AudioFormat.PCM, 4_096))
                .hasSize(10)
                .allSatisfy(each -> assertThat(each).isCloseTo(level, A_DECIBEL));
    }

    @ParameterizedTest
    @EnumSource(AudioFormat.class)
    void telephoneSoundIsDecodedFirst(AudioFormat format) {
        byte[] sound = format.encode(Sounds.tone(320, -20));

        assertThat(levels(sound, format, 256))
                .hasSize(10)
                .allSatisfy(each -> assertThat(each).isCloseTo(-20.0, A_DECIBEL));
    }

    @ParameterizedTest
    @EnumSource(AudioFormat.class)
    void silenceIsSilentInEveryFormat(AudioFormat format) {
        assertThat(levels(format.encode(Sounds.silence(320)), format, 256))
                .hasSize(10)
                .allSatisfy(each -> assertThat(each).isLessThan(-70));
    }

    @Test
    void aConstantOffsetIsNoSound() {
        byte[] sound = new byte[320 * 48];
        for (int i = 1; i < sound.length; i += 2) {
            sound[i] = 0x20;
        }

        assertThat(levels(sound, AudioFormat.PCM, 480)).containsOnly(-120.0);
    }

    /** Samples may be torn in two by the client's pieces. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_535, 1_537, 5_001, 100_000})
    void piecesMakeNoDifference(int piece) {
        byte[] sound = Sounds.syllables(1_000, -20);

        assertThat(levels(sound, AudioFormat.PCM, piece)).isEqualTo(levels(sound, AudioFormat.PCM, sound.length));
    }

    private static List<Double> levels(byte[] sound, AudioFormat format, int piece) {
        List<Double> levels = new ArrayList<>();
        Loudness loudness = new Loudness(format);
        for (int from = 0; from < sound.length; from += piece) {
            loudness.hear(Arrays.copyOfRange(sound, from, Math.min(sound.length, from + piece)), levels::add);
        }
        return levels;
    }
}
