package org.realtimetck.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.SessionEvent.SessionCreated;
import org.realtimetck.protocol.Variation;
import org.realtimetck.session.Effect;
import org.realtimetck.wire.ClientSecretRequest;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.RestCodec;

/**
 * Mints client secrets. Whether their model exists is not asked here, but when they are used [M]; nor is whether their
 * settings go together [I].
 */
final class ClientSecretDesk {

    /** [T] */
    private static final Duration OPENAI_LIFE = Duration.ofMinutes(10);

    /** [C], in one recording */
    private static final Duration AZURE_LIFE = Duration.ofHours(2);

    /** [D], in old documentation */
    private static final Duration OLD_LIFE = Duration.ofMinutes(1);

    private final ClientSecrets secrets;
    private final SessionFactory sessions;

    ClientSecretDesk(ClientSecrets secrets, SessionFactory sessions) {
        this.secrets = secrets;
        this.sessions = sessions;
    }

    /** The answer's body. */
    String mint(ClientSecretRequest.Understood request, Dialect dialect, OpenSandbox sandbox) {
        Duration life = request.life().orElseGet(() -> usualLife(dialect, sandbox));
        ClientSecret secret = secrets.mint(sandbox, dialect, life, request.session());
        return RestCodec.writeClientSecret(
                secret.value(), secret.expiresAt().getEpochSecond(), reported(secret, dialect, sandbox));
    }

    private static Duration usualLife(Dialect dialect, OpenSandbox sandbox) {
        if (sandbox.sandbox().varies(Variation.CLIENT_SECRETS_LIVE_A_MINUTE)) {
            return OLD_LIFE;
        }
        return dialect == Dialect.AZURE ? AZURE_LIFE : OPENAI_LIFE;
    }

    /** What {@code session.created} would say, but that the session has not begun: {@code expires_at} is 0 [C]. */
    private Map<String, Object> reported(ClientSecret secret, Dialect dialect, OpenSandbox sandbox) {
        SessionRequest request = SessionRequest.boundTo(secret);
        Map<String, Object> reported = sessions.session(request, dialect, sandbox).start().stream()
                .filter(effect -> effect instanceof Effect.Send send && send.event() instanceof SessionCreated)
                .map(effect -> new LinkedHashMap<>(((SessionCreated) ((Effect.Send) effect).event()).session()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected a session to begin with session.created"));
        reported.put("expires_at", 0);
        if (request.isTranscription()) {
            withIdleTimeout(reported);
        }
        return reported;
    }

    /** Over HTTP the turn detection of a transcription session has this field [C], on the socket it has not [M]. */
    private static void withIdleTimeout(Map<String, Object> session) {
        Map<String, Object> audio = copyOf(session.get("audio"));
        Map<String, Object> input = copyOf(audio.get("input"));
        if (input.get("turn_detection") instanceof Map<?, ?> given && "server_vad".equals(given.get("type"))) {
            Map<String, Object> turnDetection = copyOf(given);
            turnDetection.putIfAbsent("idle_timeout_ms", null);
            input.put("turn_detection", turnDetection);
            audio.put("input", input);
            session.put("audio", audio);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> copyOf(@Nullable Object object) {
        return object instanceof Map<?, ?> map ? new LinkedHashMap<>((Map<String, Object>) map) : new LinkedHashMap<>();
    }
}
