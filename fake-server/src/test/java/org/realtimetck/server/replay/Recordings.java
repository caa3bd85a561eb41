package org.realtimetck.server.replay;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.realtimetck.fixtures.Fixtures;

/** Where recordings are found: our own among the fixtures, and those of a folder somebody names. */
final class Recordings {

    private static final String FOLDER_PROPERTY = "realtimetck.recordings";
    private static final String SUFFIX = ".jsonl";

    private Recordings() {}

    static List<Recording> all() throws IOException, URISyntaxException {
        List<Recording> all = new ArrayList<>(own());
        Optional<String> folder = Optional.ofNullable(System.getProperty(FOLDER_PROPERTY));
        if (folder.isPresent()) {
            all.addAll(named(Path.of(folder.get())));
        }
        return all;
    }

    private static List<Recording> named(Path folder) throws IOException {
        List<Recording> recordings = in(folder);
        if (recordings.isEmpty()) {
            throw new AssertionError("expected " + FOLDER_PROPERTY + " to name a folder with recordings (*" + SUFFIX
                    + ") in which a client sends something, got " + folder.toAbsolutePath());
        }
        return recordings;
    }

    private static List<Recording> own() throws IOException, URISyntaxException {
        URL folder = Fixtures.class.getResource("/sessions");
        if (folder == null) {
            throw new AssertionError("expected recordings under sessions/ in the fixtures, found none");
        }
        URI place = folder.toURI();
        if (!place.getScheme().equals("jar")) {
            return in(Path.of(place));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return in(jar.getPath("/sessions"));
        }
    }

    private static List<Recording> in(Path folder) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        for (Path file : files(folder)) {
            Recording recording = Recording.parse(String.valueOf(file.getFileName()), Files.lines(file));
            if (recording.isReplayable()) {
                recordings.add(recording);
            }
        }
        return recordings;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
