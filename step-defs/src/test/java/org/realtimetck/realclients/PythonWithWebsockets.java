package org.realtimetck.realclients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Python of this machine that has the package {@code websockets}. */
final class PythonWithWebsockets {

    private static final List<String> CANDIDATES = List.of("python3", "/usr/bin/python3");

    private PythonWithWebsockets() {}

    /** @throws AssertionError if there is none: a test that is left out proves nothing */
    static String command() throws IOException, InterruptedException {
        List<String> tried = new ArrayList<>();
        for (String candidate : CANDIDATES) {
            String failure = failureOf(candidate);
            if (failure.isEmpty()) {
                return candidate;
            }
            tried.add(candidate + ": " + failure);
        }
        throw new AssertionError("expected a Python 3 with the package websockets, for example Debian's"
                + " python3-websockets, got " + tried);
    }

    /** In a client folder's commands, this Python stands for {@code python3}. */
    static void useIn(Path folder) throws IOException, InterruptedException {
        Path yaml = folder.resolve("client.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("[python3, ", "[" + command() + ", "));
    }

    private static String failureOf(String candidate) throws InterruptedException {
        try {
            Process python = new ProcessBuilder(candidate, "-c", "import websockets")
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return python.waitFor() == 0 ? "" : "exit code " + python.exitValue() + ", " + printed.strip();
        } catch (IOException notThere) {
            return String.valueOf(notThere.getMessage());
        }
    }
}
