package org.realtimetck.client.process;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Target;

/** What may stand in braces in a command, for example {@code {ws_url}}. Other braces stay as they are. */
final class Placeholders {

    private static final Pattern BRACED = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, String> values;

    private Placeholders(Map<String, String> values) {
        this.values = values;
    }

    static Placeholders of(Errand errand, Target target) {
        return new Placeholders(Map.ofEntries(
                Map.entry("ws_url", target.webSocketUrl(errand.kind()).toString()),
                Map.entry("http_url", target.base(target.httpsOrigin()).toString()),
                Map.entry("plain_ws_url", ErrandVariables.plainWebSocketUrl(errand.kind(), target)),
                Map.entry("plain_http_url", target.base(target.httpOrigin()).toString()),
                Map.entry("key", target.key()),
                Map.entry("model", target.model()),
                Map.entry("errand", errand.kind().word()),
                Map.entry("context", ErrandContext.json(errand, target.timeScale())),
                Map.entry("ca_file", target.caFile().toString()),
                Map.entry("trust_store", target.trustStore().toString())));
    }

    static Placeholders of(TrustFiles trust) {
        return new Placeholders(Map.of(
                "ca_file", trust.caFile().toString(),
                "trust_store", trust.trustStore().toString()));
    }

    List<String> in(List<String> command) {
        return command.stream().map(this::in).toList();
    }

    private String in(String word) {
        return BRACED.matcher(word)
                .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }
}
