package org.realtimetck.script.voice;

import java.util.List;

/**
 * A voice out of vowels, hisses and pauses: to a listener it is somebody who speaks, though not who could be
 * understood. The same text gives the same samples on every machine. Blanks and punctuation are silent.
 */
public final class FormantVoice {

    /** How long one setting of the mouth is held. */
    private static final int FRAME = Throat.RATE / 200;

    private FormantVoice() {}

    /**
     * @param samplesPerCharacter the time for each code point of the text, at 24000 samples a second
     * @param length how many samples there are; the text is cut off or followed by silence
     */
    public static short[] say(String text, int samplesPerCharacter, int length) {
        short[] samples = new short[length];
        Melody melody = new Melody(text);
        Throat throat = new Throat();
        List<Spelling.Spoken> spoken = Spelling.read(text);
        for (Spelling.Spoken one : spoken) {
            double at = one.from();
            for (Phoneme.Part part : one.phoneme().parts()) {
                double until = at + one.length() * part.share();
                int from = frame(at * samplesPerCharacter, length);
                int to = frame(until * samplesPerCharacter, length);
                for (int i = from; i < to; i += FRAME) {
                    double pitch = melody.hertzAt((double) i / samplesPerCharacter);
                    throat.speak(part.sound(), pitch, samples, i, Math.min(i + FRAME, to));
                }
                at = until;
            }
        }
        return samples;
    }

    private static int frame(double sample, int length) {
        return Math.min(length, (int) Math.round(sample / FRAME) * FRAME);
    }
}
