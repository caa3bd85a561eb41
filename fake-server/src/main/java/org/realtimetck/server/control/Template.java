package org.realtimetck.server.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Paths with variable parts, such as {@code /sandboxes/{name}}. */
final class Template {

    private Template() {}

    /**
     * @param template below the API's prefix
     * @param path with the prefix; a slash at its end does not matter
     * @return the variable parts by name; empty if the path is another one
     */
    static Optional<Map<String, String>> match(String template, String path) {
        String[] wanted = (ControlApi.PREFIX + template).split("/", -1);
        String[] given = path.replaceAll("/$", "").split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                parts.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
