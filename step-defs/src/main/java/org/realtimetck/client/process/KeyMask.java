package org.realtimetck.client.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps keys out of what is shown and stored: ours, and whatever has the form of one. */
public final class KeyMask {

    private static final int SHOWN = 7;
    private static final Pattern LOOKS_LIKE_A_KEY = Pattern.compile("\\b(?:sk-|ek_)[A-Za-z0-9._-]{16,}");
    private static final Pattern CREDENTIAL =
            Pattern.compile("(?i)(\\bbearer\\s+|\\bapi-key[\"']?\\s*[:=]\\s*[\"']?)[A-Za-z0-9._~+/=-]{16,}");

    private final String key;

    /** @param key one to mask wherever it stands; empty for none but those that look like one */
    public KeyMask(String key) {
        this.key = key;
    }

    public String mask(String text) {
        String masked = key.isEmpty() ? text : text.replace(key, shortened(key));
        masked = LOOKS_LIKE_A_KEY
                .matcher(masked)
                .replaceAll(match -> Matcher.quoteReplacement(shortened(match.group())));
        return CREDENTIAL.matcher(masked).replaceAll("$1…");
    }

    private static String shortened(String key) {
        return key.substring(0, Math.min(SHOWN, key.length() / 2)) + "…";
    }
}
