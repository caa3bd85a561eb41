package org.realtimetck.script;

import java.util.Locale;

/**
 * What the fake hears when nobody scripted it. It understands no speech: where a transcript is asked for, it says how
 * long somebody spoke, the same for the same sound. Silence is the empty text [M]. Where none is asked for, it makes
 * up nothing.
 *
 * @param pace how fast transcripts come
 */
public record PlainHearing(Pace pace) implements Hearing {

    /** All of the sentence that does not depend on how long the user goes on. */
    private static final String BEGINNING = "I said something for";

    @Override
    public Heard hear(Utterance utterance) {
        return Heard.words(utterance.transcriptionModel() == null ? "" : sentence(utterance.speechMillis()))
                .at(pace);
    }

    @Override
    public Heard overhear(Utterance begun) {
        return Heard.words(BEGINNING);
    }

    private static String sentence(long speechMillis) {
        return speechMillis == 0 ? "" : String.format(Locale.ROOT, BEGINNING + " %.1f seconds.", speechMillis / 1000.0);
    }
}
