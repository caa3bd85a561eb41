package org.realtimetck.transport.ws;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** Puts a message together from its frames, and holds no memory between messages. */
final class MessageAssembler {

    private static final byte[] NOTHING = {};

    private final int maxBytes;
    private final Consumer<String> text;
    private final Consumer<ByteBuffer> binary;
    private byte[] bytes = NOTHING;
    private int length;
    private boolean isText;

    MessageAssembler(int maxBytes, Consumer<String> text, Consumer<ByteBuffer> binary) {
        this.maxBytes = maxBytes;
        this.text = text;
        this.binary = binary;
    }

    /** @param frame a data frame, in the order of arrival */
    void add(Frame frame) throws UnacceptableMessage {
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            isText = frame.getOpCode() == OpCode.TEXT;
        }
        append(frame);
        if (frame.isFin()) {
            complete();
        }
    }

    void discard() {
        bytes = NOTHING;
        length = 0;
    }

    private void append(Frame frame) throws UnacceptableMessage {
        int more = frame.getPayloadLength();
        if (more > maxBytes - length) {
            throw new UnacceptableMessage(
                    CloseStatus.MESSAGE_TOO_LARGE, "expected a message of at most " + maxBytes + " bytes, got more");
        }
        if (length + more > bytes.length) {
            int room = frame.isFin() ? length + more : Math.max(length + more, 2 * bytes.length);
            bytes = Arrays.copyOf(bytes, room);
        }
        if (more > 0) {
            frame.getPayload().duplicate().get(bytes, length, more);
            length += more;
        }
    }

    private void complete() throws UnacceptableMessage {
        byte[] message = bytes;
        int size = length;
        discard();
        if (isText) {
            text.accept(decode(message, size));
        } else {
            binary.accept(ByteBuffer.wrap(message, 0, size));
        }
    }

    /** The quick decoder puts U+FFFD where UTF-8 is broken; only a text that has one is read again, strictly. */
    private static String decode(byte[] message, int size) throws UnacceptableMessage {
        String quick = new String(message, 0, size, StandardCharsets.UTF_8);
        if (quick.indexOf('\uFFFD') < 0) {
            return quick;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message, 0, size))
                    .toString();
        } catch (CharacterCodingException broken) {
            UnacceptableMessage unacceptable = new UnacceptableMessage(
                    CloseStatus.BAD_PAYLOAD, "expected a text message in UTF-8, got other bytes");
            unacceptable.initCause(broken);
            throw unacceptable;
        }
    }
}
