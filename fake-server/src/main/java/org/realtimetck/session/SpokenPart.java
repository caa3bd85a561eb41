package org.realtimetck.session;

/**
 * Where somebody speaks in an utterance, in milliseconds from the beginning of its sound.
 *
 * @param start the first loud moment
 * @param end the end of the last; as {@code start} in silence
 */
record SpokenPart(long start, long end) {

    /**
     * @param level what is loud, in dB below full scale
     */
    static SpokenPart of(byte[] sound, AudioFormat format, double level) {
        Loud loud = new Loud();
        new Loudness(format).hear(sound, frame -> loud.add(frame >= level));
        return new SpokenPart((long) loud.first * Loudness.FRAME_MILLIS, (long) loud.end * Loudness.FRAME_MILLIS);
    }

    long millis() {
        return end - start;
    }

    private static final class Loud {

        private int frames;
        private int first;
        private int end;

        void add(boolean loud) {
            if (loud) {
                first = end == 0 ? frames : first;
                end = frames + 1;
            }
            frames++;
        }
    }
}
