package org.realtimetck.session;

import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.realtimetck.script.MarkerVoice;

/** Sounds to detect turns in: PCM 16 bit at 24 kHz. */
final class Sounds {

    private Sounds() {}

    static byte[] silence(int millis) {
        return new byte[millis * 48];
    }

    /** White noise of that level in dB below full scale. */
    static byte[] noise(int millis, double level) {
        SplittableRandom random = new SplittableRandom(millis);
        return samples(millis, i -> amplitude(level) * Math.sqrt(3) * (2 * random.nextDouble() - 1));
    }

    static byte[] tone(int millis, double level) {
        return samples(millis, i -> amplitude(level) * Math.sqrt(2) * Math.sin(2 * Math.PI * 440 * i / 24_000));
    }

    /** Vowels of 140 ms with 60 ms of near silence between them, as a person speaks. */
    static byte[] syllables(int millis, double level) {
        SplittableRandom random = new SplittableRandom(millis);
        return samples(millis, i -> {
            int within = i % 4_800;
            double envelope = within < 3_360 ? Math.sin(Math.PI * within / 3_360) : 0;
            double vowel = Math.sin(2 * Math.PI * 140 * i / 24_000) + 0.4 * Math.sin(2 * Math.PI * 2_300 * i / 24_000);
            return 2 * amplitude(level) * envelope * vowel + 8 * (random.nextDouble() - 0.5);
        });
    }

    /** An otherwise silent second whose middle sample is as loud as can be. */
    static byte[] click(int millis) {
        return samples(millis, i -> i == millis * 12 ? 32_767 : 0);
    }

    static byte[] hum() {
        return MarkerVoice.speak("This is what our own voice sounds like");
    }

    static byte[] join(byte[]... sounds) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] sound : sounds) {
            joined.writeBytes(sound);
        }
        return joined.toByteArray();
    }

    private static double amplitude(double level) {
        return 32_768 * Math.pow(10, level / 20);
    }

    private static byte[] samples(int millis, IntToDoubleFunction wave) {
        byte[] pcm = new byte[millis * 48];
        for (int i = 0; i < pcm.length / 2; i++) {
            int sample = (int) Math.max(-32_768, Math.min(32_767, Math.round(wave.applyAsDouble(i))));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }
}
