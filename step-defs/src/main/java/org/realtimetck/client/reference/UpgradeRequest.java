package org.realtimetck.client.reference;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.realtimetck.client.Target;
import org.realtimetck.wire.Dialect;

/** What a GA client asks for when it connects: an address with the model in its query, and the key in a header. */
public class UpgradeRequest {

    protected final Target target;

    public UpgradeRequest(Target target) {
        this.target = target;
    }

    /** For example {@code wss://127.0.0.1:40123/v1/realtime?model=gpt-realtime}. */
    public URI address() {
        return address(query());
    }

    /** The same for a transcription session. */
    public final URI transcriptionAddress() {
        return address(transcriptionQuery());
    }

    private URI address(String query) {
        URI base = base();
        String scheme = base.getScheme().equals("http") ? "ws" : "wss";
        return URI.create(scheme + "://" + base.getRawAuthority() + path() + (query.isEmpty() ? "" : "?" + query));
    }

    private URI base() {
        return target.base(target.httpsOrigin());
    }

    /** The base URL's own path stays in front: a gateway or a sandbox may live under a prefix. */
    protected String path() {
        return base().getRawPath() + "/realtime";
    }

    /** Exactly one of {@code model}, {@code intent} and {@code call_id} [T]; on Azure the model is the deployment. */
    protected String query() {
        return "model=" + URLEncoder.encode(target.model(), StandardCharsets.UTF_8);
    }

    /** In place of a model, which is refused there [M]. */
    protected String transcriptionQuery() {
        return "intent=transcription";
    }

    /** No {@code OpenAI-Beta}: it asks for the Beta shape, which is refused [C]. */
    protected Map<String, String> headers() {
        return target.dialect() == Dialect.AZURE
                ? Map.of("api-key", target.key())
                : Map.of("Authorization", "Bearer " + target.key());
    }
}
