package org.realtimetck.client;

import java.net.URI;
import java.nio.file.Path;
import org.realtimetck.wire.Dialect;

/**
 * Where a client is to connect.
 *
 * @param httpsOrigin for example {@code https://127.0.0.1:40123}, with a path prefix where the scenario asks for one;
 *     no trailing slash
 * @param httpOrigin the same without TLS
 * @param key the API key, which is also the sandbox's identity
 * @param model model id, or deployment name on Azure
 * @param caFile PEM of the authority to trust
 * @param trustStore PKCS#12 with the same certificate, password {@code changeit}
 * @param timeScale all of the kit's time limits are multiplied by it
 */
public record Target(
        Dialect dialect,
        URI httpsOrigin,
        URI httpOrigin,
        String key,
        String model,
        Path caFile,
        Path trustStore,
        double timeScale) {

    /** {@code /v1} or {@code /openai/v1} under {@code origin}. */
    public URI base(URI origin) {
        return URI.create(origin + dialect.basePath());
    }

    /** The WebSocket URL a GA client is expected to build for a conversation, TLS. */
    public URI webSocketUrl() {
        return webSocketUrl("model=" + model);
    }

    /** The same for a session that only writes down: it names no model in its query [M]. */
    public URI transcriptionUrl() {
        return webSocketUrl("intent=transcription");
    }

    /** The one of the two that an errand needs. */
    public URI webSocketUrl(Errand.Kind kind) {
        return kind == Errand.Kind.TRANSCRIBE ? transcriptionUrl() : webSocketUrl();
    }

    private URI webSocketUrl(String query) {
        return URI.create(base(httpsOrigin).toString().replaceFirst("^http", "ws") + "/realtime?" + query);
    }
}
