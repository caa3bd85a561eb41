package org.realtimetck.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Facts, and the tests that caused them. Thread-safe; JUnit closes that of a JVM after its last test. */
public final class Ledger implements AutoCloseable {

    /** The folder for ledgers; Maven names it, and without it none is kept. */
    static final String FOLDER = "realtimetck.coverage";

    private static final String SUFFIX = ".tsv";

    private final Map<Fact, Set<String>> tests = new ConcurrentHashMap<>();

    void add(Fact fact, String test) {
        tests.computeIfAbsent(fact, key -> ConcurrentHashMap.newKeySet()).add(test);
    }

    Set<String> testsOf(Fact fact) {
        return new TreeSet<>(tests.getOrDefault(fact, Set.of()));
    }

    Set<Fact> facts() {
        return new TreeSet<>(tests.keySet());
    }

    /** Of all JVMs that left one in the folder. */
    static Ledger readFrom(Path folder) throws IOException {
        Ledger all = new Ledger();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(SUFFIX)).toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] columns = line.split("\t", 3);
                    all.add(new Fact(Fact.Kind.valueOf(columns[0]), columns[1]), columns[2]);
                }
            }
        }
        return all;
    }

    @Override
    public void close() {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            Path file = Path.of(folder).resolve(ProcessHandle.current().pid() + SUFFIX);
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, lines());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private List<String> lines() {
        return new TreeMap<>(tests)
                .entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .sorted()
                                .map(test -> entry.getKey().kind() + "\t"
                                        + entry.getKey().name() + "\t" + test))
                        .toList();
    }
}
