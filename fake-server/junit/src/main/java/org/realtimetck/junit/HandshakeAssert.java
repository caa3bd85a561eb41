package org.realtimetck.junit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.realtimetck.journal.Entry;

/** Assertions over one handshake. It is over when they look, so they do not wait. Keys are masked in it. */
public final class HandshakeAssert extends JournalAssert {

    private static final int SWITCHING = 101;

    private final int number;
    private final Entry.Opened handshake;

    HandshakeAssert(Watch watch, Duration limit, int number) {
        super(watch, limit);
        this.number = number;
        this.handshake = watch.now().handshakes().get(number - 1);
    }

    /** @param name in any case */
    public HandshakeAssert hasHeader(String name, String value) {
        return has("header " + name, value, header(name));
    }

    /** @param name in any case */
    public HandshakeAssert hasNoHeader(String name) {
        return hasNo("header " + name, header(name));
    }

    public HandshakeAssert hasQuery(String name, String value) {
        return has("query parameter " + name, value, handshake.query().getOrDefault(name, List.of()));
    }

    public HandshakeAssert hasNoQuery(String name) {
        return hasNo("query parameter " + name, handshake.query().getOrDefault(name, List.of()));
    }

    /** The client offers it, among others perhaps. */
    public HandshakeAssert offersSubprotocol(String name) {
        return has("subprotocol", name, handshake.subprotocols());
    }

    /** @param path with the prefix of the sandbox, if it was used */
    public HandshakeAssert hasPath(String path) {
        return has("path", path, List.of(handshake.path()));
    }

    /** @param status of HTTP; 101 if the connection was let in */
    public HandshakeAssert wasAnswered(int status) {
        return has("answer", String.valueOf(status), List.of(String.valueOf(handshake.status())));
    }

    public HandshakeAssert wasAccepted() {
        return wasAnswered(SWITCHING);
    }

    private List<String> header(String name) {
        Map<String, List<String>> headers = handshake.headers();
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private HandshakeAssert has(String what, String value, List<String> found) {
        if (!found.contains(value)) {
            String came = found.isEmpty() ? "it has none" : "it has " + String.join(" and ", found);
            throw fails("handshake " + number + " to have the " + what + ": " + value, came, watch().now());
        }
        return this;
    }

    private HandshakeAssert hasNo(String what, List<String> found) {
        if (!found.isEmpty()) {
            throw fails(
                    "handshake " + number + " to have no " + what,
                    "it has " + String.join(" and ", found),
                    watch().now());
        }
        return this;
    }
}
