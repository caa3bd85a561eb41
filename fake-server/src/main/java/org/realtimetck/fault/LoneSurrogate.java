package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import tools.jackson.databind.node.StringNode;

/**
 * Ends a text with half of a surrogate pair, written as an escape: JSON by its grammar, and no Unicode text. An event
 * without that text stays as it is.
 *
 * @param path of the text, see {@link SetField}
 */
public record LoneSurrogate(String path) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<LoneSurrogate> TERM = new Term<>(
            "lone-surrogate",
            "events",
            "A text of an event ends with an escaped half of a surrogate pair, which is no character.",
            "Replaces or keeps the half, or tells its application of it, and goes on.",
            List.of(Parameter.optional("path", new Parameter.Text(300), "the text", "delta")),
            given -> new LoneSurrogate(given.text("path")));

    /** The first half of U+1F600. */
    static final char FIRST_HALF = '\ud83d';

    public LoneSurrogate {
        FieldPath.requireWritten(path);
    }

    @Override
    public List<Frame> alter(Frame frame) {
        FieldPath field = new FieldPath(path);
        return List.of(EventJson.changedInAscii(
                frame,
                event -> field.text(event) != null
                        && field.replace(event, text -> StringNode.valueOf(text.stringValue() + FIRST_HALF))));
    }
}
