package org.realtimetck.fault;

import java.util.Base64;
import java.util.function.UnaryOperator;
import org.realtimetck.pipe.Frame;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Frames that carry sound, and their bytes. */
final class SoundDelta {

    private static final String TYPE = "response.output_audio.delta";

    private SoundDelta() {}

    static boolean isOne(Frame frame) {
        return frame instanceof Frame.Text text && TYPE.equals(text.type());
    }

    /** The frame with other base64 in it; any other frame as it is. */
    static Frame withBase64(Frame frame, UnaryOperator<String> change) {
        return isOne(frame) ? EventJson.changed(frame, event -> changed(event, change)) : frame;
    }

    /** The frame with other bytes in it; any other frame, and what is no base64, as it is. */
    static Frame withBytes(Frame frame, UnaryOperator<byte[]> change) {
        return withBase64(frame, base64 -> {
            try {
                byte[] sound = Base64.getDecoder().decode(base64);
                return Base64.getEncoder().encodeToString(change.apply(sound));
            } catch (IllegalArgumentException notBase64) {
                // a fault before this one broke it: there are no bytes to change
                return base64;
            }
        });
    }

    private static boolean changed(ObjectNode event, UnaryOperator<String> change) {
        if (!(event.get("delta") instanceof StringNode delta)) {
            return false;
        }
        event.put("delta", change.apply(delta.stringValue()));
        return true;
    }
}
