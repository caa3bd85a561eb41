package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pads an event by a field nobody knows. An event that is that large already, or padded, stays as it is.
 *
 * @param bytes of the whole message, 1024 to 16 MiB
 */
public record OversizeEvent(int bytes) implements Alteration {

    private static final String PADDING = "padding";
    private static final int LEAST = 1024;
    private static final int MOST = 16 * 1024 * 1024;

    /** In files and over HTTP. */
    public static final Term<OversizeEvent> TERM = new Term<>(
            "oversize-event",
            "events",
            "An event is padded to a size that no message of the service has, by a field nobody knows.",
            "Reads it, or tells its application that the message was too large.",
            List.of(Parameter.optional(
                    "bytes",
                    new Parameter.Whole(LEAST, MOST),
                    "bytes of the whole message; 65536 is 64 KiB, 1048576 is 1 MiB",
                    65_536L)),
            given -> new OversizeEvent(given.whole("bytes")));

    public OversizeEvent {
        if (bytes < LEAST || bytes > MOST) {
            throw new IllegalArgumentException("expected " + LEAST + " to " + MOST + " bytes, got " + bytes);
        }
    }

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(EventJson.changed(frame, this::pad));
    }

    private boolean pad(ObjectNode event) {
        if (event.has(PADDING)) {
            return false;
        }
        event.put(PADDING, "");
        int missing = bytes - EventJson.MAPPER.writeValueAsBytes(event).length;
        if (missing > 0) {
            event.put(PADDING, "x".repeat(missing));
        }
        return missing > 0;
    }
}
