package org.realtimetck.script.voice;

/**
 * Makes samples: pulses of the vocal cords and noise through four formants, and noise of the mouth beside them. What it
 * is set to it takes on gradually, as a mouth does.
 */
final class Throat {

    static final int RATE = 24_000;

    /** How far it moves to a new setting within a frame. */
    private static final double FORMANT_GLIDE = 0.35;

    private static final double LOUDNESS_GLIDE = 0.7;
    private static final double[] WIDTHS = {80, 100, 150, 250};
    private static final double HIGHEST_FORMANT = 3_500;

    private static final double VOICE_LEVEL = 18_000;
    private static final double BREATH_LEVEL = 2_000;
    private static final double HISS_LEVEL = 20_000;
    private static final double LOUDEST = 26_000;

    /** How much the lips favour high tones. */
    private static final double LIPS = 0.6;

    /** Shares of a period in which the cords open and close; closed they rest. */
    private static final double OPENING = 0.4;

    private static final double CLOSING = 0.2;

    private final double[] formants = {500, 1_500, 2_500, HIGHEST_FORMANT};
    private final Resonator[] tract = new Resonator[formants.length];
    private final Resonator mouth = new Resonator(RATE);
    private double voice;
    private double breath;
    private double hiss;
    private double phase;
    private double lastDriven;
    private int noise = 1;

    Throat() {
        for (int i = 0; i < tract.length; i++) {
            tract[i] = new Resonator(RATE);
        }
    }

    /** Fills a part of the samples, short enough for one setting. */
    void speak(Sound sound, double pitch, short[] samples, int from, int to) {
        if (sound.isSilent() && voice == 0 && breath == 0 && hiss == 0) {
            rest();
            return;
        }
        shape(sound);
        double glide = sound.isSilent() ? 1 : LOUDNESS_GLIDE;
        double voiceStep = glide * (sound.voice() - voice) / (to - from);
        double breathStep = glide * (sound.breath() - breath) / (to - from);
        double hissStep = glide * (sound.hiss() - hiss) / (to - from);
        for (int i = from; i < to; i++) {
            voice += voiceStep;
            breath += breathStep;
            hiss += hissStep;
            samples[i] = sample(pitch);
        }
        if (sound.isSilent()) {
            voice = 0;
            breath = 0;
            hiss = 0;
        }
    }

    private void rest() {
        phase = 0;
        lastDriven = 0;
        mouth.rest();
        for (Resonator formant : tract) {
            formant.rest();
        }
    }

    private void shape(Sound sound) {
        glide(0, sound.f1());
        glide(1, sound.f2());
        glide(2, sound.f3());
        for (int i = 0; i < tract.length; i++) {
            tract[i].liftAt(formants[i], WIDTHS[i]);
        }
        if (sound.hissHertz() > 0) {
            mouth.passAt(sound.hissHertz(), sound.hissWidth());
        }
    }

    private void glide(int formant, int hertz) {
        if (hertz > 0) {
            formants[formant] += FORMANT_GLIDE * (hertz - formants[formant]);
        }
    }

    private short sample(double pitch) {
        double white = white();
        double driven = VOICE_LEVEL * voice * pulse(pitch) + BREATH_LEVEL * breath * white;
        double through = driven - LIPS * lastDriven;
        lastDriven = driven;
        for (Resonator formant : tract) {
            through = formant.lift(through);
        }
        double out = through + HISS_LEVEL * hiss * mouth.pass(white);
        // bends what is loud instead of breaking it
        return (short) (out / (1 + Math.abs(out) / LOUDEST));
    }

    /** The change of the air's flow through the cords, from 0.375 in opening down to -1 when they snap shut. */
    private double pulse(double pitch) {
        phase += pitch / RATE;
        if (phase >= 1) {
            phase -= 1;
        }
        if (phase < OPENING) {
            double opened = phase / OPENING;
            return 1.5 * opened * (1 - opened);
        }
        double closed = (phase - OPENING) / CLOSING;
        return closed < 1 ? -closed : 0;
    }

    /** From -1 to 1, always in the same sequence. */
    private double white() {
        noise = noise * 1_664_525 + 1_013_904_223;
        return noise / 2_147_483_648.0;
    }
}
