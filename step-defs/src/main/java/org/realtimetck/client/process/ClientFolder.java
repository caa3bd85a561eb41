package org.realtimetck.client.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.vocabulary.Words;
import org.realtimetck.wire.Dialect;

/**
 * A client that is a program, as its {@code client.yaml} or one command describes it.
 *
 * @param folder where its commands run; absolute
 * @param setUp the command that makes it ready; empty if there is none
 * @param errands the command of each errand it can run; talk-once always, unless there is an adapter
 * @param baseline its known failures; null if it names none
 * @param adapter the program that drives it through all errands; null if each errand is a program
 */
public record ClientFolder(
        Path folder,
        Profile profile,
        List<String> setUp,
        Map<Errand.Kind, List<String>> errands,
        @Nullable Path baseline,
        @Nullable AdapterCommand adapter) {

    static final String FILE = "client.yaml";

    static final String SAMPLE = """
              name: my-agent
              version: "1.0.0"
              level: application
              errands:
                talk-once: [node, talk-once.mjs]
              dialects: [openai]
            """;

    public ClientFolder {
        setUp = List.copyOf(setUp);
        errands = Map.copyOf(errands);
    }

    /**
     * What {@code --client} says: a client folder, or a command. It is a command if it names no folder and either has
     * arguments or names a file.
     *
     * @throws InvalidClientFolderException if it is neither
     */
    public static ClientFolder of(String argument) {
        Path path = Path.of(argument);
        boolean isCommand = !Files.exists(path) ? argument.strip().contains(" ") : isProgram(path);
        return isCommand ? ofCommand(argument) : read(path);
    }

    /**
     * Reads {@code folder/client.yaml}.
     *
     * @throws InvalidClientFolderException with every problem it has
     */
    public static ClientFolder read(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.endsWith(FILE)) {
            return read(absolute.resolveSibling(""));
        }
        Path file = absolute.resolve(FILE);
        if (!Files.isDirectory(absolute)) {
            throw new InvalidClientFolderException("expected a client folder at " + absolute + ", got "
                    + (Files.exists(absolute) ? "a file" : "nothing") + nearby(absolute) + toMakeOne(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new InvalidClientFolderException(
                    "expected a client.yaml in " + absolute + ", got a folder without one." + toMakeOne(file));
        }
        return ClientYaml.read(absolute, folder.resolve(FILE).toString(), contentOf(file));
    }

    /**
     * A command that runs {@code talk-once}, nothing else said of it. It runs in the current folder, without a shell.
     *
     * @param command words separated by blanks; quotes keep a word together
     */
    public static ClientFolder ofCommand(String command) {
        List<String> words = CommandLine.words(command);
        Profile profile = new Profile(
                withoutKeys(command.strip()),
                Profile.UNKNOWN_VERSION,
                null,
                Level.APPLICATION,
                Set.of(),
                Set.of(Dialect.OPENAI, Dialect.AZURE),
                1);
        Path here = Path.of("").toAbsolutePath();
        return new ClientFolder(here, profile, List.of(), Map.of(Errand.Kind.TALK_ONCE, words), null, null);
    }

    /** What {@code --client} says, fit for a report: what looks like a key in a command is masked. */
    public static String withoutKeys(String argument) {
        return new KeyMask("").mask(argument);
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && !path.endsWith(FILE);
    }

    private static String toMakeOne(Path file) {
        return " Make " + file + ", at least with\n" + SAMPLE
                + "or let ./realtime-tck init node my-client write one that works, or name a command instead of a folder,"
                + " for example --client \"node agent.js\".";
    }

    private static String nearby(Path missing) {
        Path parent = missing.getParent();
        Path name = missing.getFileName();
        if (parent == null || name == null || !Files.isDirectory(parent)) {
            return ".";
        }
        try (var siblings = Files.list(parent)) {
            List<String> clients = siblings.filter(sibling -> Files.isRegularFile(sibling.resolve(FILE)))
                    .map(sibling -> String.valueOf(sibling.getFileName()))
                    .toList();
            return Words.didYouMean(name.toString(), clients);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + parent, e);
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidClientFolderException("expected " + file + " to be readable UTF-8, got " + e);
        }
    }
}
