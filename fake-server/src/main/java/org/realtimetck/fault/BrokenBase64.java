package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Makes the base64 of a piece of sound unreadable.
 *
 * @param flaw what is wrong with it
 */
public record BrokenBase64(Flaw flaw) implements Alteration {

    /** What is wrong with the base64. */
    public enum Flaw {
        /** A character that base64 does not have stands in the middle. */
        ILLEGAL_CHARACTER,
        /** It ends one character behind a group of four, which no padding can mend. */
        CUT_OFF
    }

    /** In files and over HTTP. */
    public static final Term<BrokenBase64> TERM = new Term<>(
            "broken-base64",
            "audio",
            "The base64 of a piece of sound cannot be read. Strikes sound only.",
            "Leaves the piece out, tells its application, and goes on with the next.",
            List.of(Parameter.optional(
                    "flaw", Parameter.Choice.of(Flaw.class), "what is wrong with it", "illegal-character")),
            given -> new BrokenBase64(given.choice("flaw", Flaw.class)));

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(SoundDelta.withBase64(frame, this::broken));
    }

    private String broken(String base64) {
        if (flaw == Flaw.CUT_OFF) {
            String letters = base64.replace("=", "");
            return letters.substring(0, letters.length() / 4 * 4) + "A";
        }
        int middle = base64.length() / 2;
        return base64.substring(0, middle) + "!" + base64.substring(Math.min(middle + 1, base64.length()));
    }
}
