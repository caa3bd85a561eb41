package org.realtimetck.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Masks known keys wherever they stand in a text, and cuts what is too long to keep. */
final class KeyMask {

    /** A shorter text is no credential, and replacing it would tear words apart. */
    private static final int SHORTEST_KEY = 8;

    private final List<String> keys;
    private final int limit;

    /** @param limit characters after which a kept text is cut */
    KeyMask(Collection<String> keys, int limit) {
        this.keys = keys.stream()
                .filter(key -> key.length() >= SHORTEST_KEY)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        this.limit = limit;
    }

    /** The same with the secrets of MCP servers that the text declares, and their tokens without the scheme. */
    KeyMask learning(String text) {
        List<String> secrets = ToolSecrets.in(text);
        if (secrets.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(keys);
        more.addAll(secrets);
        secrets.forEach(secret -> more.add(secret.substring(secret.indexOf(' ') + 1)));
        return new KeyMask(more, limit);
    }

    String mask(String text) {
        String masked = text;
        for (String key : keys) {
            masked = masked.replace(key, masked(key));
        }
        return masked;
    }

    /** The end of one with escapes is not shown: cut anywhere, what is left may be no JSON any more. */
    private static String masked(String key) {
        return key.indexOf('\\') < 0 ? Secrets.mask(key) : "…";
    }

    List<String> mask(List<String> texts) {
        return texts.stream().map(this::mask).toList();
    }

    Map<String, List<String>> mask(Map<String, List<String>> values) {
        Map<String, List<String>> masked = new LinkedHashMap<>();
        values.forEach((name, texts) -> masked.put(name, mask(texts)));
        return masked;
    }

    /** Masked, and cut if it is long; a cut text says so. */
    String keep(String text) {
        String masked = mask(text);
        if (masked.length() <= limit) {
            return masked;
        }
        boolean tearsACharacter = limit > 0 && Character.isHighSurrogate(masked.charAt(limit - 1));
        int end = tearsACharacter ? limit - 1 : limit;
        return KeptText.cut(masked.substring(0, end), masked.length() - end);
    }
}
