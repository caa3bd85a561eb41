package org.realtimetck.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages and their parts from the kit's own resources. */
final class HtmlTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private HtmlTemplate() {}

    /** In one pass, so that nothing that was filled in is taken for a place to fill. */
    static String filled(String name, Map<String, String> values) throws IOException {
        return PLACE.matcher(resource(name)).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "expected a value for {{" + place.group(1) + "}} of " + name + ", got none");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** As a content policy names a style or a script. */
    static String digest(String source) {
        byte[] digest = Digests.sha256().digest(source.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = HtmlTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("expected the resource org/realtimetck/report/" + name
                        + " in the kit's jar, got none; the jar is broken, build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
