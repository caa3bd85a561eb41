package org.realtimetck.client.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Remembers, outside the client folder, what the folder looked like when its set-up last went well: the command, the
 * content of its files, and that the folders set-ups install into were there. A change to any of them undoes it.
 */
final class SetUpStamp {

    /** Installed or built, so only their presence counts. */
    private static final Set<String> INSTALLED =
            Set.of("node_modules", "target", "build", "dist", "bin", "obj", "venv", "__pycache__");

    private static final int MOST_FILES = 2000;
    private static final long LARGEST_FILE = 1024 * 1024;

    private final Path folder;
    private final List<String> command;
    private final Path file;

    /** @param stamps the folder that holds the stamps of all client folders; made when needed */
    SetUpStamp(Path folder, List<String> command, Path stamps) {
        this.folder = folder;
        this.command = command;
        this.file = stamps.resolve(hex(digest().digest(bytes(folder.toString()))) + ".set-up");
    }

    /** The user's cache folder, as the system has it. */
    static Path usual() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("realtime-tck").resolve("set-up");
    }

    boolean isUpToDate() {
        try {
            return Files.isRegularFile(file) && Files.readString(file).equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + folder + " with " + file, e);
        }
    }

    void write() {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + "; it saves the next run the set-up", e);
        }
    }

    private String fingerprint() throws IOException {
        Set<String> facts = new TreeSet<>();
        Files.walkFileTree(folder, new Facts(facts));
        MessageDigest digest = digest();
        command.forEach(word -> digest.update(bytes(word + "\n")));
        facts.forEach(fact -> digest.update(bytes(fact + "\n")));
        // a folder this large is no errand program: better to set it up every time than to read it every time
        return facts.size() >= MOST_FILES ? "too large to compare, " + System.nanoTime() : hex(digest.digest());
    }

    /** One line per file with its content's digest, one per installed folder. */
    private final class Facts extends SimpleFileVisitor<Path> {
        private final Set<String> facts;

        Facts(Set<String> facts) {
            this.facts = facts;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = String.valueOf(directory.getFileName());
            if (INSTALLED.contains(name) || (name.startsWith(".") && !directory.equals(folder))) {
                facts.add("installed " + folder.relativize(directory));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            String content = attributes.isRegularFile() && attributes.size() <= LARGEST_FILE
                    ? hex(digest().digest(Files.readAllBytes(path)))
                    : attributes.size() + " bytes of " + attributes.lastModifiedTime();
            facts.add("file " + folder.relativize(path) + " " + content);
            return facts.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
