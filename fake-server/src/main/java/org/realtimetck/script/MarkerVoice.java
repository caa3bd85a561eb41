package org.realtimetck.script;

import org.realtimetck.script.voice.FormantVoice;

/**
 * Deterministic speech for a text: PCM 16 bit, mono, 24 kHz, little-endian. A listener hears that somebody speaks, with
 * the rhythm and the melody of the sentence. Every block of 10 ms begins with two samples that carry a mark and the
 * block's number, so that a program can prove which bytes arrived, in which order, and how often. The marks are too
 * soft to be taken for speech: a blank is silent to a listener and to turn detection.
 */
public final class MarkerVoice {

    public static final int SAMPLE_RATE = 24_000;
    public static final int BLOCK_SAMPLES = SAMPLE_RATE / 100;

    /**
     * First sample of every block, and in the first ten minutes no other: the voice gives way to it, and the numbers of
     * blocks only become negative after half of that.
     */
    public static final short MARK = -0x014B;

    /** Some 15 characters a second, the rate of quick speech. */
    private static final int MS_PER_CHARACTER = 65;

    private static final int SAMPLES_PER_CHARACTER = SAMPLE_RATE / 1000 * MS_PER_CHARACTER;

    private MarkerVoice() {}

    /** Milliseconds the text takes to say; a multiple of 10, at least 200. */
    public static int millisOf(String text) {
        int millis = text.codePointCount(0, text.length()) * MS_PER_CHARACTER;
        return Math.max(200, (millis + 9) / 10 * 10);
    }

    public static byte[] speak(String text) {
        int blocks = millisOf(text) / 10;
        short[] voice = FormantVoice.say(text, SAMPLES_PER_CHARACTER, blocks * BLOCK_SAMPLES);
        byte[] pcm = new byte[voice.length * 2];
        for (int sample = 0; sample < voice.length; sample++) {
            put(pcm, sample, voice[sample] == MARK ? MARK + 1 : voice[sample]);
        }
        for (int block = 0; block < blocks; block++) {
            put(pcm, block * BLOCK_SAMPLES, MARK);
            put(pcm, block * BLOCK_SAMPLES + 1, block);
        }
        return pcm;
    }

    private static void put(byte[] pcm, int sample, int value) {
        pcm[2 * sample] = (byte) value;
        pcm[2 * sample + 1] = (byte) (value >> 8);
    }
}
