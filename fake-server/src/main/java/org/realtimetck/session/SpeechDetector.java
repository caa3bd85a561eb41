package org.realtimetck.session;

/**
 * Tells speech from silence by loudness alone: two frames in a row over the level begin it, silence of the configured
 * length ends it. Its limits: any loud sound is speech to it (music, a fan, the assistant's own voice from a
 * loudspeaker), whispering is not, and it adapts to no noise. In return the same sound always gives the same events.
 */
final class SpeechDetector {

    /** Moments are ticks of sound written in the session; they lie on the borders of frames. */
    interface Ear {

        /**
         * @param start where the speech begins, without padding
         */
        void speechStarted(long start);

        /**
         * @param end where it ends, with the silence that ended it [D]
         */
        void speechStopped(long end);
    }

    /** One loud frame alone is a click; the service's own measure is unknown [I]. */
    private static final int FRAMES_TO_BEGIN = 2;

    private Loudness loudness = new Loudness(AudioFormat.PCM);
    private long position;
    private int loudFrames;
    private long quietTicks;
    private boolean speech;
    private boolean listening;

    /**
     * @param before where the sound begins
     */
    void hear(byte[] sound, AudioFormat format, long before, TurnDetection settings, Ear ear) {
        if (!listening || loudness.format() != format) {
            loudness = new Loudness(format);
            position = before;
            listening = true;
        }
        loudness.hear(sound, level -> {
            position += Loudness.FRAME_TICKS;
            if (level >= settings.level()) {
                loud(ear);
            } else {
                quiet(settings, ear);
            }
        });
    }

    private void loud(Ear ear) {
        quietTicks = 0;
        loudFrames++;
        if (!speech && loudFrames >= FRAMES_TO_BEGIN) {
            speech = true;
            ear.speechStarted(position - loudFrames * Loudness.FRAME_TICKS);
        }
    }

    private void quiet(TurnDetection settings, Ear ear) {
        loudFrames = 0;
        quietTicks += Loudness.FRAME_TICKS;
        if (speech && quietTicks >= settings.silenceMillis() * AudioFormat.TICKS_PER_MILLI) {
            speech = false;
            ear.speechStopped(position);
        }
    }

    boolean isSpeech() {
        return speech;
    }

    /** Forgets what it is in the midst of; where speech goes on, it begins anew. */
    void forgetSpeech() {
        speech = false;
        loudFrames = 0;
        quietTicks = 0;
    }

    /** Stops listening until it hears sound again. */
    void rest() {
        forgetSpeech();
        listening = false;
    }
}
