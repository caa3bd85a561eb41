package org.realtimetck.server;

import java.util.Optional;
import java.util.stream.Stream;
import org.realtimetck.transport.Handshake;
import org.realtimetck.wire.Dialect;

/**
 * The key a client gave, wherever it put it.
 *
 * @param inHeader from {@code Authorization: Bearer} or {@code api-key}
 * @param inQuery from {@code api-key} [D] or {@code authorization} [T], Azure only
 * @param inSubprotocol from {@code openai-insecure-api-key.<key>}, OpenAI only [T]
 */
record Credentials(Optional<String> inHeader, Optional<String> inQuery, Optional<String> inSubprotocol) {

    private static final String BEARER = "Bearer ";
    private static final String SUBPROTOCOL_KEY = "openai-insecure-api-key.";

    static Credentials of(Handshake handshake, Dialect dialect) {
        Optional<String> bearer = handshake.header("authorization").flatMap(Credentials::bearer);
        if (dialect == Dialect.AZURE) {
            return new Credentials(handshake.header("api-key").or(() -> bearer), inQuery(handshake), Optional.empty());
        }
        Optional<String> subprotocol = handshake.subprotocols().stream()
                .filter(token -> token.startsWith(SUBPROTOCOL_KEY))
                .map(token -> token.substring(SUBPROTOCOL_KEY.length()))
                .findFirst();
        return new Credentials(bearer, Optional.empty(), subprotocol);
    }

    /** A bearer in the query is taken with its scheme and without [I]. */
    private static Optional<String> inQuery(Handshake handshake) {
        return handshake
                .parameter("api-key")
                .or(() -> handshake
                        .parameter("authorization")
                        .map(value -> bearer(value).orElse(value)));
    }

    private static Optional<String> bearer(String value) {
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(value.substring(BEARER.length()).strip())
                : Optional.empty();
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
