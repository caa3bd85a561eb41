package org.realtimetck.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;

/** Sends the text of an event in a binary message. */
public record BinaryEvent() implements Alteration {

    /** In files and over HTTP. */
    public static final Term<BinaryEvent> TERM = new Term<>(
            "binary-event",
            "events",
            "An event comes in a binary message in place of a text message.",
            "Passes it over or tells its application of it, and goes on.",
            List.of(),
            given -> new BinaryEvent());

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(
                frame instanceof Frame.Text text
                        ? new Frame.Binary(ByteBuffer.wrap(text.json().getBytes(StandardCharsets.UTF_8))
                                .asReadOnlyBuffer())
                        : frame);
    }
}
