package org.realtimetck.server;

import java.util.Optional;
import java.util.stream.Stream;
import org.realtimetck.transport.Handshake;
import org.realtimetck.wire.Dialect;

/**
 * The key a client gave, wherever it put it.
 *
 * @param inHeader from {@code Authorization: Bearer} or {@code api-key}
 * @param inQuery from {@code api-key}, Azure only [D]
 * @param inSubprotocol from {@code openai-insecure-api-key.<key>}, OpenAI only [T]
 */
record Credentials(Optional<String> inHeader, Optional<String> inQuery, Optional<String> inSubprotocol) {

    private static final String SUBPROTOCOL_KEY = "openai-insecure-api-key.";

    static Credentials of(Handshake handshake, Dialect dialect) {
        Optional<String> bearer = handshake
                .header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
        if (dialect == Dialect.AZURE) {
            return new Credentials(
                    handshake.header("api-key").or(() -> bearer), handshake.parameter("api-key"), Optional.empty());
        }
        Optional<String> subprotocol = handshake.subprotocols().stream()
                .filter(token -> token.startsWith(SUBPROTOCOL_KEY))
                .map(token -> token.substring(SUBPROTOCOL_KEY.length()))
                .findFirst();
        return new Credentials(bearer, Optional.empty(), subprotocol);
    }

    /** Empty if the client gave none. */
    String key() {
        return all().findFirst().orElse("");
    }

    Stream<String> all() {
        return Stream.of(inHeader, inQuery, inSubprotocol).flatMap(Optional::stream);
    }

    boolean isTwofold() {
        return inHeader.isPresent() && inSubprotocol.isPresent();
    }
}
