package org.realtimetck.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The slips of the pen behind most YAML that does not parse, and the line as it was meant. */
final class YamlSlips {

    private final String file;
    private final Pattern noSpaceAfterColon;
    private final Pattern noSpaceAfterDash;
    private final Pattern colonInValue;

    /** @param keys those the file may have; only at them a slip is told from other text */
    YamlSlips(String file, Collection<String> keys) {
        this.file = file;
        String key = "(" + keys.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
        noSpaceAfterColon = Pattern.compile("(\\s*(?:-\\s+)?)" + key + ":([^\\s:].*)");
        noSpaceAfterDash = Pattern.compile("(\\s*)-(" + key + ":.*)");
        colonInValue = Pattern.compile("(\\s*(?:-\\s+)?" + key + ": +)([^\"'|>\\[{\\s].*:(?:\\s.*)?)");
    }

    /** One message for each line that looks like a slip; only worth asking when the file is known to be wrong. */
    List<String> in(String yaml) {
        List<String> found = new ArrayList<>();
        List<String> lines = yaml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String where = file + ":" + (i + 1) + ": ";
            slip(lines.get(i)).ifPresent(message -> found.add(where + message));
        }
        return found;
    }

    private Optional<String> slip(String line) {
        if (line.matches("\\s*\t.*")) {
            return Optional.of("expected spaces before the text, got a tab, which YAML forbids there; write\n    "
                    + line.replace("\t", "  "));
        }
        Matcher colon = noSpaceAfterColon.matcher(line);
        if (colon.matches()) {
            return corrected(
                    "expected a space after the colon", colon.group(1) + colon.group(2) + ": " + colon.group(3));
        }
        Matcher dash = noSpaceAfterDash.matcher(line);
        if (dash.matches()) {
            return corrected("expected a space after the dash", dash.group(1) + "- " + dash.group(2));
        }
        Matcher value = colonInValue.matcher(line);
        if (value.matches()) {
            String quoted = value.group(3).replace("\\", "\\\\").replace("\"", "\\\"");
            return corrected("expected quotes around a text with a colon in it", value.group(1) + '"' + quoted + '"');
        }
        return Optional.empty();
    }

    private static Optional<String> corrected(String expected, String line) {
        return Optional.of(expected + "; write\n    " + line.strip());
    }
}
