package org.realtimetck.client.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Target;
import org.realtimetck.wire.Dialect;

/**
 * What the program of an errand finds in its environment.
 *
 * <p>{@code JAVA_TOOL_OPTIONS} is not set although it would hand every JVM its trust store: each JVM announces it on
 * stderr, it replaces what the user has there, and it would take the public authorities away from build tools that a
 * command goes through. A JVM client says {@code -Djavax.net.ssl.trustStore={trust_store}} in its command, and the
 * store's password, without which the JDK passes over every certificate in it.
 */
final class ErrandVariables {

    /** Each errand has its own file, so its value also marks the errand's processes. */
    static final String OBSERVATIONS = "TCK_OBSERVATIONS";

    private ErrandVariables() {}

    static Map<String, String> environment(
            Map<String, String> inherited, String scenario, Errand errand, Target target, Path observations) {
        Map<String, String> variables = new TreeMap<>(InheritedVariables.forErrands(inherited));
        variables.putAll(ofTheKit(scenario, errand, target));
        variables.putAll(ofTheService(target));
        variables.putAll(trust(target));
        variables.put(OBSERVATIONS, observations.toString());
        return variables;
    }

    private static Map<String, String> ofTheKit(String scenario, Errand errand, Target target) {
        return Map.ofEntries(
                Map.entry("TCK_ERRAND", errand.kind().word()),
                Map.entry("TCK_SCENARIO", scenario),
                Map.entry("TCK_PROFILE", target.dialect().word()),
                Map.entry("TCK_WS_URL", target.webSocketUrl(errand.kind()).toString()),
                Map.entry("TCK_HTTP_URL", target.base(target.httpsOrigin()).toString()),
                Map.entry("TCK_PLAIN_WS_URL", plainWebSocketUrl(errand.kind(), target)),
                Map.entry("TCK_PLAIN_HTTP_URL", target.base(target.httpOrigin()).toString()),
                Map.entry("TCK_KEY", target.key()),
                Map.entry("TCK_MODEL", target.model()),
                Map.entry("TCK_CONTEXT", ErrandContext.json(errand, target.timeScale())),
                Map.entry("TCK_TIME_SCALE", Double.toString(target.timeScale())));
    }

    /** Only one service's: openai-java, for one, refuses to start when it finds the keys of both. */
    private static Map<String, String> ofTheService(Target target) {
        return target.dialect() == Dialect.AZURE
                ? Map.of(
                        "AZURE_OPENAI_ENDPOINT", target.httpsOrigin().toString(),
                        "AZURE_OPENAI_API_KEY", target.key())
                : Map.of(
                        "OPENAI_BASE_URL", target.base(target.httpsOrigin()).toString(),
                        "OPENAI_API_KEY", target.key());
    }

    private static Map<String, String> trust(Target target) {
        return new TrustFiles(target.caFile(), target.trustStore()).variables();
    }

    static String plainWebSocketUrl(Errand.Kind kind, Target target) {
        URI secure = target.webSocketUrl(kind);
        String origin = target.base(target.httpOrigin()).toString().replaceFirst("^http", "ws");
        return origin + "/realtime?" + secure.getRawQuery();
    }
}
