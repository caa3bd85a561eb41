package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Lets the JSON of an event break off.
 *
 * @param kept share of its characters that leave, 0 up to but without 1; rounded down
 */
public record CutEvent(double kept) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<CutEvent> TERM = new Term<>(
            "cut-event",
            "events",
            "The JSON of an event breaks off, in a text message that is whole.",
            "Tells its application that a message could not be read, and goes on.",
            List.of(Parameter.optional(
                    "kept", new Parameter.Decimal(0, 0.999), "share of its characters that leave", 0.5)),
            given -> new CutEvent(given.decimal("kept")));

    public CutEvent {
        if (!(kept >= 0 && kept < 1)) {
            throw new IllegalArgumentException("expected a share of 0 up to but without 1, got " + kept);
        }
    }

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(frame instanceof Frame.Text text ? new Frame.Text(null, cut(text.json())) : frame);
    }

    /** Not inside a surrogate pair: half of one could not be sent. */
    private String cut(String json) {
        int end = (int) (json.length() * kept);
        return json.substring(0, end > 0 && Character.isHighSurrogate(json.charAt(end - 1)) ? end - 1 : end);
    }
}
