package org.realtimetck.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Masks credentials before anything is kept. A masked key shows its kind and its end, never enough to use it. */
public final class Secrets {

    private static final int SHOWN_AT_END = 4;

    /** What has fewer characters left to hide is hidden whole. */
    private static final int LEAST_HIDDEN = 8;

    private static final List<String> KINDS = List.of("sk-tck-", "sk-", "ek_");
    static final String SUBPROTOCOL_KEY = "openai-insecure-api-key.";
    private static final List<String> KEY_HEADERS =
            List.of("authorization", "api-key", "ocp-apim-subscription-key", "proxy-authorization", "x-api-key");
    private static final List<String> KEY_PARAMETERS =
            List.of("api-key", "authorization", "access_token", "subscription-key");

    private Secrets() {}

    /** For example {@code sk-tck-…9f3a}. */
    public static String mask(String key) {
        String kind = KINDS.stream().filter(key::startsWith).findFirst().orElse("");
        return key.length() < kind.length() + LEAST_HIDDEN + SHOWN_AT_END
                ? "…"
                : kind + "…" + key.substring(key.length() - SHOWN_AT_END);
    }

    /** @param name in lower case */
    static boolean isKeyHeader(String name) {
        return KEY_HEADERS.contains(name);
    }

    /** @param name in lower case */
    static boolean isKeyParameter(String name) {
        return KEY_PARAMETERS.contains(name);
    }

    static Map<String, List<String>> maskHeaders(Map<String, List<String>> headers) {
        Map<String, List<String>> masked = new TreeMap<>();
        headers.forEach((name, values) -> masked.put(
                name,
                values.stream()
                        .map(value -> maskHeader(name.toLowerCase(Locale.ROOT), value))
                        .toList()));
        return masked;
    }

    private static String maskHeader(String name, String value) {
        if (KEY_HEADERS.contains(name)) {
            return maskCredentials(value);
        }
        if (name.equals("cookie")) {
            return "…";
        }
        return name.equals("sec-websocket-protocol") ? maskSubprotocols(value) : value;
    }

    static Map<String, List<String>> maskQuery(Map<String, List<String>> query) {
        Map<String, List<String>> masked = new LinkedHashMap<>();
        query.forEach((name, values) -> masked.put(
                name,
                KEY_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))
                        ? values.stream().map(Secrets::mask).toList()
                        : values));
        return masked;
    }

    static List<String> maskSubprotocols(List<String> subprotocols) {
        return subprotocols.stream().map(Secrets::maskSubprotocol).toList();
    }

    private static String maskSubprotocols(String header) {
        return List.of(header.split(",")).stream()
                .map(token -> maskSubprotocol(token.strip()))
                .collect(Collectors.joining(", "));
    }

    private static String maskSubprotocol(String token) {
        return token.startsWith(SUBPROTOCOL_KEY)
                ? SUBPROTOCOL_KEY + mask(token.substring(SUBPROTOCOL_KEY.length()))
                : token;
    }

    /** The scheme stays readable: a rule wants to know whether it was Bearer. */
    private static String maskCredentials(String value) {
        int blank = value.indexOf(' ');
        return blank < 0 ? mask(value) : value.substring(0, blank + 1) + mask(value.substring(blank + 1));
    }
}
