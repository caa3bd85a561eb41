package org.realtimetck.transport.relay;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimetck.transport.relay.distortion.Piece;
import org.realtimetck.transport.relay.frame.FrameReader;

/**
 * Splits what the fake sends into pieces: heads of HTTP answers, their bodies, and frames behind a 101. A body whose
 * length no header tells is taken to last until the end.
 */
final class ServerStream {

    private static final int LONGEST_HEAD = 256 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d{1,18}) *\r\n");

    private final Consumer<Piece> pieces;
    private final StringBuilder head = new StringBuilder();
    private long body;
    private @Nullable FrameReader frames;

    ServerStream(Consumer<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Takes all bytes.
     *
     * @throws IllegalStateException if they are no HTTP
     * @throws org.realtimetck.transport.relay.frame.IllegalFrameException if they are no frames
     */
    void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (frames != null) {
                frames.read(bytes, frame -> pieces.accept(new Piece.Frame(frame)));
            } else if (body > 0) {
                readBody(bytes);
            } else {
                readHead(bytes);
            }
        }
    }

    private void readBody(ByteBuffer bytes) {
        int size = (int) Math.min(body, bytes.remaining());
        byte[] part = new byte[size];
        bytes.get(part);
        body -= size;
        pieces.accept(new Piece.Bytes(ByteBuffer.wrap(part)));
    }

    private void readHead(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            head.append((char) (bytes.get() & 0xFF));
            int size = head.length();
            if (size >= 4
                    && head.charAt(size - 1) == '\n'
                    && "\r\n\r\n".contentEquals(head.subSequence(size - 4, size))) {
                takeHead(head.toString());
                return;
            }
            if (size > LONGEST_HEAD) {
                throw new IllegalStateException(
                        "expected the head of an HTTP answer, got " + size + " bytes without end");
            }
        }
    }

    private void takeHead(String text) {
        head.setLength(0);
        Matcher status = STATUS.matcher(text);
        if (!status.lookingAt()) {
            throw new IllegalStateException("expected an HTTP/1.1 answer, got '"
                    + text.lines().findFirst().orElse("") + "'");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int code = Integer.parseInt(status.group(1));
        if (code == 101) {
            frames = new FrameReader(lower.contains("permessage-deflate"));
        } else {
            body = bodyLength(code, lower);
        }
        pieces.accept(new Piece.Head(text, code == 101));
    }

    private static long bodyLength(int code, String head) {
        if (code < 200 || code == 204 || code == 304) {
            return 0;
        }
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Long.parseLong(length.group(1)) : Long.MAX_VALUE;
    }
}
