package org.realtimetck.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A client folder to begin with. Its files are resources in {@code init/<language>}, listed in {@code contents.txt};
 * <code>{{name}}</code> in them becomes the client's name.
 */
public final class ClientTemplate {

    private static final List<String> LANGUAGES = List.of("node", "python", "java", "dotnet", "go");
    private static final String NAME = "{{name}}";
    private static final String NAMELESS = "my-client";

    private final String language;

    private ClientTemplate(String language) {
        this.language = language;
    }

    /** Those there is a template for. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /** @throws IllegalArgumentException if there is none for this language */
    public static ClientTemplate in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "expected one of " + String.join(", ", LANGUAGES) + ", got '" + language + "'");
        }
        return new ClientTemplate(language);
    }

    /**
     * Writes it, all of it or nothing.
     *
     * @param folder empty, or not there yet
     * @return the files, relative to the folder
     * @throws FolderInUseException if something lies there
     * @throws IOException if it cannot be written
     */
    public List<Path> writeTo(Path folder) throws IOException {
        refuseIfUsed(folder);
        Map<String, String> texts = texts(nameFor(folder));
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                written.add(path);
                Files.writeString(path, file.getValue());
            }
        } catch (IOException failure) {
            takeBack(written, failure);
            throw failure;
        }
        return texts.keySet().stream().map(Path::of).toList();
    }

    private static void refuseIfUsed(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                List<String> names = content.map(path -> String.valueOf(path.getFileName()))
                        .sorted()
                        .toList();
                if (!names.isEmpty()) {
                    String more = names.size() == 1 ? "" : " and " + (names.size() - 1) + " more";
                    throw new FolderInUseException(folder, "which holds " + names.get(0) + more);
                }
            }
        } else if (Files.exists(folder)) {
            throw new FolderInUseException(folder, "which is a file");
        }
    }

    private static void takeBack(List<Path> written, IOException failure) {
        for (Path path : written) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
        }
    }

    /** Fit for every package manager: small letters, digits, hyphens. */
    private static String nameFor(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = String.valueOf(last)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return last == null || !name.matches("[a-z].*") ? NAMELESS : name;
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        resource("contents.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(file -> texts.put(file, resource(file).replace(NAME, name)));
        return texts;
    }

    private String resource(String file) {
        String path = language + "/" + file;
        try (InputStream in = ClientTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the kit lacks its resource init/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the kit's resource init/" + path, unreadable);
        }
    }
}
