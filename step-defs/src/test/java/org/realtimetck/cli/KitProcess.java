package org.realtimetck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a JVM of its own, with a keyboard and a certificate authority that nobody else uses. */
final class KitProcess implements AutoCloseable {

    private static final int LOOKS_EVERY_MILLIS = 20;

    private final Process process;
    private final Path printed;

    private KitProcess(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    /** @param folder for all it writes; where it runs */
    static KitProcess start(Path folder, String... arguments) throws IOException {
        return start(Map.of(), folder, arguments);
    }

    /** @param environment more of it */
    static KitProcess start(Map<String, String> environment, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("XDG_CACHE_HOME", folder.toAbsolutePath().toString());
        return new KitProcess(builder.start(), printed);
    }

    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until it has printed this. */
    void awaitOutput(String text, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!output().contains(text)) {
            boolean ended = process.waitFor(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if ((ended && !output().contains(text)) || System.nanoTime() > deadline) {
                throw new AssertionError("expected it to print '" + text + "', got: " + output());
            }
        }
    }

    /** Its exit code. */
    int awaitEnd(Duration limit) throws IOException, InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("expected it to end within " + limit + ", got: " + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(printed);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        // so that the end of a test is the end of its process
        process.onExit().join();
    }
}
