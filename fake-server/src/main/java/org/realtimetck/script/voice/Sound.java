package org.realtimetck.script.voice;

/**
 * What a mouth is set to.
 *
 * @param f1 first formant in Hz; 0 if the sound leaves the formants where its neighbours have them
 * @param f2 second
 * @param f3 third
 * @param voice how much the vocal cords sound, 0 to 1
 * @param breath noise of the throat, coloured by the formants, 0 to 1
 * @param hiss noise of the mouth, 0 to 1
 * @param hissHertz where the hiss is loudest
 * @param hissWidth how wide it is, in Hz
 */
record Sound(int f1, int f2, int f3, double voice, double breath, double hiss, int hissHertz, int hissWidth) {

    static final Sound SILENCE = new Sound(0, 0, 0, 0, 0, 0, 0, 0);

    /** The lips or the tongue are closed while the cords go on. */
    static final Sound MURMUR = new Sound(200, 0, 0, 0.25, 0, 0, 0, 0);

    /** What is heard between the release of a voiceless stop and its vowel. */
    static final Sound ASPIRATION = new Sound(0, 0, 0, 0, 0.5, 0, 0, 0);

    static Sound vowel(int f1, int f2, int f3) {
        return new Sound(f1, f2, f3, 1, 0, 0, 0, 0);
    }

    /** Nasals, liquids and glides: as a vowel, but softer. */
    static Sound soft(int f1, int f2, int f3) {
        return new Sound(f1, f2, f3, 0.6, 0, 0, 0, 0);
    }

    static Sound hiss(double loudness, int hertz, int width) {
        return new Sound(0, 0, 0, 0, 0, loudness, hertz, width);
    }

    Sound voiced() {
        return new Sound(f1, f2, f3, 0.4, breath, hiss * 0.6, hissHertz, hissWidth);
    }

    boolean isSilent() {
        return voice == 0 && breath == 0 && hiss == 0;
    }
}
