package org.realtimetck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerVoiceTest {

    @ParameterizedTest
    @CsvSource({"'',200", "Hi,200", "12345,330", "1234567890,650"})
    void takesItsTime(String text, int millis) {
        assertThat(MarkerVoice.millisOf(text)).isEqualTo(millis);
        assertThat(MarkerVoice.speak(text)).hasSize(millis * 48);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello there, how are you?", "ÄÖÜ 日本語 👍", "\u0000\uFFFF"})
    void marksEveryBlockAndNothingElse(String text) {
        byte[] pcm = MarkerVoice.speak(text);
        ShortBuffer samples =
                ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();

        for (int i = 0; i < samples.limit(); i++) {
            boolean begins = i % MarkerVoice.BLOCK_SAMPLES == 0;
            assertThat(samples.get(i) == MarkerVoice.MARK).isEqualTo(begins);
            if (begins) {
                assertThat(samples.get(i + 1)).isEqualTo((short) (i / MarkerVoice.BLOCK_SAMPLES));
            }
        }
        assertThat(MarkerVoice.speak(text)).isEqualTo(pcm);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 6000})
    void countsOnBeyondAThousandBlocks(int characters) {
        byte[] pcm = MarkerVoice.speak("x".repeat(characters));
        ShortBuffer samples =
                ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int last = samples.limit() / MarkerVoice.BLOCK_SAMPLES - 1;

        assertThat(samples.get(last * MarkerVoice.BLOCK_SAMPLES + 1) & 0xFFFF).isEqualTo(last);
    }

    /** Soft enough to be no speech to turn detection at any threshold; a blank is as silent as the marks let it be. */
    @Test
    void theMarksAloneAreNoSpeech() {
        byte[] pcm = MarkerVoice.speak(" ".repeat(30));
        ShortBuffer samples =
                ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();

        double sum = 0;
        for (int i = 0; i < samples.limit(); i++) {
            sum += (double) samples.get(i) * samples.get(i);
        }
        assertThat(10 * Math.log10(sum / samples.limit() / (32_768.0 * 32_768.0)))
                .isLessThan(-58);
    }
}
