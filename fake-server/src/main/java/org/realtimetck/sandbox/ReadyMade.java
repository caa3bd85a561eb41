package org.realtimetck.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.realtimetck.vocabulary.Words;

/** The sandboxes that come with the kit, one for each story people tell. Each is one file; this knows where. */
public final class ReadyMade {

    private ReadyMade() {}

    /** Names by the heading they stand under, in the order of the page. */
    public static Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        String heading = "";
        for (String line : resource("contents.txt").lines().toList()) {
            if (line.startsWith("# ")) {
                heading = line.substring(2);
            } else {
                contents.merge(heading, List.of(line), ReadyMade::joined);
            }
        }
        return contents;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** In the order of the page. */
    public static List<String> names() {
        return contents().values().stream().flatMap(List::stream).toList();
    }

    /** Empty if there is none of that name. */
    public static Optional<SandboxDocument> named(String name) {
        return names().contains(name) ? Optional.of(SandboxReader.yaml(name + ".yaml", text(name))) : Optional.empty();
    }

    /** The name somebody most likely meant, if one is near enough. */
    public static Optional<String> nearest(String name) {
        return Words.nearest(name, names());
    }

    /**
     * The file of one, for people to copy.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String text(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("there is no ready-made sandbox '" + name + "'");
        }
        return resource(name + ".yaml");
    }

    private static String resource(String file) {
        try (InputStream stream = ReadyMade.class.getResourceAsStream("ready-made/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("expected the resource ready-made/" + file + ", found none");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read ready-made/" + file, unreadable);
        }
    }
}
