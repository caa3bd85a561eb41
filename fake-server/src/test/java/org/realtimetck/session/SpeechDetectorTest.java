package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.Sounds.click;
import static org.realtimetck.session.Sounds.hum;
import static org.realtimetck.session.Sounds.join;
import static org.realtimetck.session.Sounds.noise;
import static org.realtimetck.session.Sounds.silence;
import static org.realtimetck.session.Sounds.syllables;
import static org.realtimetck.session.Sounds.tone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpeechDetectorTest {

    private static final byte[] TURN = join(silence(640), hum(), silence(640));

    /** 38 characters of 65 ms. */
    private static final int HUM_MILLIS = 2_470;

    static Stream<Arguments> signals() {
        byte[] turn = join(silence(640), syllables(1_600, -20), silence(640));
        return Stream.of(
                Arguments.of("nothing", new byte[0], 0.5, 200, ""),
                Arguments.of("silence", silence(5_000), 0.0, 200, ""),
                Arguments.of("low noise", noise(5_000, -55), 0.5, 200, ""),
                Arguments.of("noise as loud as speech", noise(1_000, -20), 0.5, 200, "started 0"),
                Arguments.of("a click", click(1_000), 0.5, 200, ""),
                Arguments.of("speech at once", syllables(1_600, -20), 0.5, 200, "started 0"),
                Arguments.of("a turn", turn, 0.5, 200, "started 640, stopped 2400"),
                Arguments.of("a turn and longer silence", turn, 0.5, 500, "started 640, stopped 2688"),
                Arguments.of("a turn that is not over yet", turn, 0.5, 1_000, "started 640"),
                Arguments.of(
                        "a turn in low noise", over(turn, noise(2_880, -55)), 0.5, 200, "started 640, stopped 2400"),
                Arguments.of("quiet speech", quiet(-45), 0.5, 200, ""),
                Arguments.of("quiet speech, low threshold", quiet(-45), 0.1, 200, "started 640, stopped 1856"),
                Arguments.of("loud speech, high threshold", quiet(-20), 1.0, 200, "started 640, stopped 1856"),
                Arguments.of(
                        "two turns",
                        join(tone(320, -20), silence(320), tone(320, -20), silence(320)),
                        0.5,
                        200,
                        "started 0, stopped 544, started 640, stopped 1184"),
                Arguments.of(
                        "a pause shorter than the silence",
                        join(tone(320, -20), silence(320), tone(320, -20), silence(640)),
                        0.5,
                        500,
                        "started 0, stopped 1472"));
    }

    private static byte[] quiet(double level) {
        return join(silence(640), tone(992, level), silence(640));
    }

    private static byte[] over(byte[] one, byte[] other) {
        byte[] sum = new byte[one.length];
        for (int i = 0; i < sum.length; i += 2) {
            int sample = sample(one, i) + sample(other, i);
            sum[i] = (byte) sample;
            sum[i + 1] = (byte) (sample >> 8);
        }
        return sum;
    }

    private static int sample(byte[] pcm, int at) {
        return (pcm[at] & 0xFF) | (pcm[at + 1] << 8);
    }

    @ParameterizedTest(name = "{0}, threshold {2}, silence of {3} ms: {4}")
    @MethodSource("signals")
    void tellsSpeechFromSilence(String name, byte[] signal, double threshold, int silence, String expected) {
        assertThat(heard(signal, AudioFormat.PCM, threshold, silence, 4_800))
                .as(name)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(AudioFormat.class)
    void hearsOurOwnVoiceFromItsFirstFrameToItsLast(AudioFormat format) {
        // the last sound of the last letter fades below the level
        int lastFrameEnd = (640 + HUM_MILLIS) / 32 * 32;

        assertThat(heard(format.encode(TURN), format, 0.5, 200, 100 * format.bytesPerMilli()))
                .isEqualTo("started 640, stopped " + (lastFrameEnd + 224));
    }

    @ParameterizedTest
    @EnumSource(AudioFormat.class)
    void howTheClientCutsTheSoundMakesNoDifference(AudioFormat format) {
        byte[] turn = format.encode(TURN);
        String whole = heard(turn, format, 0.5, 200, turn.length);

        for (int piece : new int[] {1, 159, 960, 4_801}) {
            assertThat(heard(turn, format, 0.5, 200, piece)).isEqualTo(whole);
        }
    }

    @Test
    void afterARestItGoesOnWhereTheSoundIs() {
        List<String> events = new ArrayList<>();
        SpeechDetector detector = new SpeechDetector();
        byte[] tone = tone(640, -20);
        detector.hear(tone, AudioFormat.PCM, 0, settings(0.5, 200), new Notes(events));
        detector.rest();

        detector.hear(tone, AudioFormat.PCM, 48 * 1_000L, settings(0.5, 200), new Notes(events));

        assertThat(events).containsExactly("started 0", "started 1000");
    }

    private static String heard(byte[] signal, AudioFormat format, double threshold, int silence, int piece) {
        List<String> events = new ArrayList<>();
        SpeechDetector detector = new SpeechDetector();
        for (int from = 0; from < signal.length; from += piece) {
            byte[] sound = Arrays.copyOfRange(signal, from, Math.min(signal.length, from + piece));
            long before = (long) from * format.ticksPerByte();
            detector.hear(sound, format, before, settings(threshold, silence), new Notes(events));
        }
        return String.join(", ", events);
    }

    private static TurnDetection settings(double threshold, int silence) {
        return new TurnDetection(TurnDetection.levelOf(threshold), 300, silence, null, true, true);
    }

    private record Notes(List<String> events) implements SpeechDetector.Ear {

        @Override
        public void speechStarted(long start) {
            events.add("started " + start / 48);
        }

        @Override
        public void speechStopped(long end) {
            events.add("stopped " + end / 48);
        }
    }
}
