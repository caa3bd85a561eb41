package org.realtimetck.server;

import java.util.Map;
import java.util.Optional;
import org.realtimetck.transport.Handshake;

/**
 * The session a client asks for, by its query and by the client secret it comes with. The query's model counts for more
 * than the secret's, and the secret's type for more than the query's intent [I].
 *
 * @param intent the query's, or {@code transcription} if the secret says so
 * @param model the query's, or else the secret's
 * @param initial settings bound to the secret; empty for none
 */
record SessionRequest(Optional<String> intent, Optional<String> model, Map<String, Object> initial) {

    private static final String TRANSCRIPTION = "transcription";

    /** A secret that names no model opens a session of {@code gpt-realtime}, which is what its minting reports [I]. */
    private static final String DEFAULT_MODEL = "gpt-realtime";

    static SessionRequest of(Handshake handshake, Optional<ClientSecret> secret) {
        Optional<String> intent = handshake.parameter("intent");
        Optional<String> model = handshake.parameter("model").filter(name -> !name.isBlank());
        return secret.map(known -> of(intent, model, known.session()))
                .orElseGet(() -> new SessionRequest(intent, model, Map.of()));
    }

    /** What a secret opens by itself. */
    static SessionRequest boundTo(ClientSecret secret) {
        return of(Optional.empty(), Optional.empty(), secret.session());
    }

    private static SessionRequest of(Optional<String> intent, Optional<String> model, Map<String, Object> bound) {
        if (TRANSCRIPTION.equals(bound.get("type"))) {
            return new SessionRequest(intent.or(() -> Optional.of(TRANSCRIPTION)), model, bound);
        }
        if (bound.isEmpty() && intent.isPresent()) {
            return new SessionRequest(intent, model, bound);
        }
        Object name = bound.getOrDefault("model", DEFAULT_MODEL);
        return new SessionRequest(intent, model.or(() -> Optional.of(String.valueOf(name))), bound);
    }

    boolean isTranscription() {
        return initial.isEmpty()
                ? intent.filter(TRANSCRIPTION::equals).isPresent()
                : TRANSCRIPTION.equals(initial.get("type"));
    }
}
