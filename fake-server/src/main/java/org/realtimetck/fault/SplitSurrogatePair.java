package org.realtimetck.fault;

import java.util.List;
import java.util.function.UnaryOperator;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes two deltas of one: a character outside the basic plane is put behind its text, and cut in the middle. An event
 * without an id or a text for a {@code delta}, sound included, stays as it is.
 */
public record SplitSurrogatePair() implements Alteration {

    /** In files and over HTTP. */
    public static final Term<SplitSurrogatePair> TERM = new Term<>(
            "split-surrogate-pair",
            "events",
            "A delta ends in the middle of a character, the next one brings its other half, both escaped.",
            "Joins deltas before it encodes them, so that the character comes out whole.",
            List.of(),
            given -> new SplitSurrogatePair());

    private static final FieldPath DELTA = new FieldPath("delta");
    private static final FieldPath ID = new FieldPath("event_id");
    private static final char SECOND_HALF = '\ude00';

    @Override
    public List<Frame> alter(Frame frame) {
        if (SoundDelta.isOne(frame)) {
            return List.of(frame);
        }
        Frame first = EventJson.changedInAscii(frame, event -> cut(event, text -> text + LoneSurrogate.FIRST_HALF));
        Frame second = EventJson.changedInAscii(
                frame,
                event -> cut(event, text -> String.valueOf(SECOND_HALF))
                        && ID.replace(event, SplitSurrogatePair::another));
        return second == frame ? List.of(frame) : List.of(first, second);
    }

    private static boolean cut(ObjectNode event, UnaryOperator<String> part) {
        String text = DELTA.text(event);
        if (text == null) {
            return false;
        }
        event.put("delta", part.apply(text));
        return true;
    }

    /** A client may pass over an event whose id it has seen. */
    private static JsonNode another(JsonNode eventId) {
        return StringNode.valueOf(eventId.asString() + "TCK");
    }
}
