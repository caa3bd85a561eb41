package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code realtime-tck serve} in a JVM of its own, as a user starts it. */
public final class ServeProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Process process;
    private final Path folder;
    private final JsonNode announcement;

    private ServeProcess(Path folder, List<String> options) throws IOException, InterruptedException {
        this.folder = folder;
        Path ready = Files.createDirectories(folder.resolve("ready")).resolve("ready.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--self-check",
                "--ready-file",
                ready.toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        // an authority of its own, and nothing left in anybody's home
        builder.environment().put("XDG_CACHE_HOME", folder.toAbsolutePath().toString());
        process = builder.start();
        announcement = firstSightOf(ready);
    }

    /**
     * Starts it and waits for its ready file.
     *
     * @param folder for all it writes
     */
    public static ServeProcess start(Path folder, String... options) throws IOException, InterruptedException {
        return new ServeProcess(folder, List.of(options));
    }

    /** Reads the file the moment it is there: half a file would be no JSON. */
    private JsonNode firstSightOf(Path ready) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(ready)) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("serve ended with " + process.exitValue() + ": " + error());
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("no ready file within " + START_LIMIT + ": " + error());
            }
        }
        return MAPPER.readTree(Files.readString(ready));
    }

    JsonNode announcement() {
        return announcement;
    }

    public String told(String key) {
        return announcement.path(key).asString();
    }

    /** Everything it wrote where the ready file is. */
    List<Path> readyFolder() throws IOException {
        try (var files = Files.list(folder.resolve("ready"))) {
            return files.toList();
        }
    }

    String output() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }

    /** Waits until it has written this. */
    void awaitOutput(String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!output().contains(text)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new AssertionError("expected serve to write '" + text + "', got: " + output() + error());
            }
        }
    }

    String error() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    long pid() {
        return process.pid();
    }

    /** Sends SIGTERM and gives how long the process took to end. */
    Duration terminate() {
        long began = System.nanoTime();
        process.toHandle().destroy();
        // waits without being interruptible, so that the end of a test is the end of its process
        process.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
        assertThat(folder.resolve("err.txt"))
                .as("faults of the fake's own")
                .content()
                .doesNotContain("the fake broke");
    }
}
