package org.realtimetck.script;

/**
 * Deterministic sound for a text: PCM 16 bit, mono, 24 kHz, little-endian. It hums in the rhythm of the words, and
 * every block of 10 ms begins with two samples that carry a mark and the block's number, so that a test can prove
 * which bytes arrived, in which order, and how often.
 */
public final class MarkerVoice {

    public static final int SAMPLE_RATE = 24_000;
    public static final int BLOCK_SAMPLES = SAMPLE_RATE / 100;

    /** First sample of every block; outside the range the hum can reach. */
    public static final short MARK = 0x6D4B;

    /** Some 15 characters a second, the rate of quick speech. */
    private static final int MS_PER_CHARACTER = 65;

    private static final int AMPLITUDE = 6_000;

    private MarkerVoice() {}

    /** Milliseconds the text takes to say; a multiple of 10, at least 200. */
    public static int millisOf(String text) {
        int millis = text.codePointCount(0, text.length()) * MS_PER_CHARACTER;
        return Math.max(200, (millis + 9) / 10 * 10);
    }

    public static byte[] speak(String text) {
        int blocks = millisOf(text) / 10;
        byte[] pcm = new byte[blocks * BLOCK_SAMPLES * 2];
        for (int block = 0; block < blocks; block++) {
            int first = block * BLOCK_SAMPLES;
            put(pcm, first, MARK);
            put(pcm, first + 1, (short) block);
            for (int sample = first + 2; sample < first + BLOCK_SAMPLES; sample++) {
                put(pcm, sample, hum(text, sample));
            }
        }
        return pcm;
    }

    /** A vowel-like hum whose pitch follows the character being said; silence where the text has a blank. */
    private static short hum(String text, int sample) {
        int samplesPerCharacter = SAMPLE_RATE * MS_PER_CHARACTER / 1000;
        int position = sample / samplesPerCharacter;
        char said = position < text.length() ? text.charAt(position) : ' ';
        if (Character.isWhitespace(said)) {
            return 0;
        }
        double seconds = (double) sample / SAMPLE_RATE;
        double pitch = 110 + 4 * (said % 24);
        double syllable = Math.sin(Math.PI * (sample % samplesPerCharacter) / samplesPerCharacter);
        double wave = Math.sin(2 * Math.PI * pitch * seconds)
                + 0.5 * Math.sin(4 * Math.PI * pitch * seconds)
                + 0.3 * Math.sin(2 * Math.PI * 730 * seconds);
        return (short) (AMPLITUDE * syllable * wave / 1.8);
    }

    private static void put(byte[] pcm, int sample, short value) {
        pcm[2 * sample] = (byte) value;
        pcm[2 * sample + 1] = (byte) (value >> 8);
    }
}
