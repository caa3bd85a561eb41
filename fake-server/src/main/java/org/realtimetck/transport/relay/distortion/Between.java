package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.vocabulary.Given;
import org.realtimetck.vocabulary.Parameter;

/** What stands between two fragments of one message. */
public enum Between {
    NOTHING,
    PING,
    PONG,
    EMPTY_FRAGMENT;

    /** For the terms of those who cut messages. */
    static final Parameter PARAMETER = Parameter.optional(
            "between", new Parameter.Choice(words()), "what stands between two fragments", NOTHING.word());

    private static final byte[] PAYLOAD = "between".getBytes(StandardCharsets.US_ASCII);

    private static List<String> words() {
        return Stream.of(values()).map(Between::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Between of(Given given) {
        return valueOf(given.text(PARAMETER.name()).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    void send(Stage next) {
        switch (this) {
            case PING -> send(next, WebSocketFrame.of(WebSocketFrame.PING, PAYLOAD));
            case PONG -> send(next, WebSocketFrame.of(WebSocketFrame.PONG, PAYLOAD));
            case EMPTY_FRAGMENT ->
                send(next, new WebSocketFrame(false, 0, WebSocketFrame.CONTINUATION, ByteBuffer.allocate(0)));
            case NOTHING -> {
                // that is how it usually is
            }
        }
    }

    private static void send(Stage next, WebSocketFrame frame) {
        next.pass(new Piece.Frame(frame));
    }
}
