package org.realtimetck.client.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.vocabulary.Words;
import org.realtimetck.wire.Dialect;
import org.realtimetck.yaml.YamlFile;
import org.realtimetck.yaml.YamlKeys;
import org.realtimetck.yaml.YamlNode;

/** Judges a {@code client.yaml}. Nothing unknown, missing or mistyped passes. */
final class ClientYaml {

    private static final Set<String> KEYS = Set.of(
            "name",
            "version",
            "homepage",
            "level",
            "setup",
            "adapter",
            "errands",
            "capabilities",
            "dialects",
            "parallel",
            "baseline");
    private static final Map<String, Level> LEVELS =
            byWord(Level.values(), level -> level.name().toLowerCase(Locale.ROOT));
    private static final Map<String, Errand.Kind> ERRANDS = byWord(Errand.Kind.values(), Errand.Kind::word);
    private static final Map<String, Capability> CAPABILITIES = byWord(Capability.values(), Capability::word);
    private static final Map<String, Dialect> DIALECTS = byWord(Dialect.values(), Dialect::word);
    /** Capabilities that are nothing but an errand. */
    private static final Map<Errand.Kind, Capability> NEEDED = Map.of(
            Errand.Kind.TALK_MANY, Capability.TALK_MANY,
            Errand.Kind.USE_TOOL, Capability.USE_TOOL,
            Errand.Kind.INTERRUPT, Capability.INTERRUPT,
            Errand.Kind.TRANSCRIBE, Capability.TRANSCRIPTION);

    private static final String COMMAND = "a command as a list, for example [node, talk-once.mjs]";
    private static final String ADAPTER = "a command as a list, for example [node, adapter.mjs]";
    private static final String WORD_OF_COMMAND = "text as every word of a command";

    private final Path folder;
    private final YamlFile file;
    private final YamlKeys keys;

    private ClientYaml(Path folder, YamlFile file, YamlNode.Mapping mapping) {
        this.folder = folder;
        this.file = file;
        this.keys = new YamlKeys(file, mapping, KEYS);
    }

    static ClientFolder read(Path folder, String name, String yaml) {
        Set<String> everyKey = new TreeSet<>(KEYS);
        everyKey.addAll(ERRANDS.keySet());
        YamlFile file = new YamlFile(name, yaml, everyKey);
        return file.root()
                .flatMap(root -> file.mapping(root, "keys such as \"name: …\"", "Start from\n" + ClientFolder.SAMPLE))
                .map(mapping -> new ClientYaml(folder, file, mapping).judged())
                .orElseThrow(() -> invalid(file));
    }

    private ClientFolder judged() {
        keys.require("name", "the client's name");
        keys.require("level", "one of " + Words.list(LEVELS.keySet()));
        if (keys.node("adapter") == null) {
            keys.require("version", "the client's version, in quotes");
            keys.require("errands", "a command for talk-once, and for the others the client can run");
            keys.require("dialects", "a list of words from " + Words.list(DIALECTS.keySet()));
        }
        String name = keys.text("name", "the client's name").orElse("");
        String version = keys.text("version", "the client's version").orElse(Profile.UNKNOWN_VERSION);
        String homepage = keys.text("homepage", "an address").orElse(null);
        Level level = keys.word("level", LEVELS.keySet()).map(LEVELS::get).orElse(Level.APPLICATION);
        Set<Capability> capabilities = set(Capability.class, "capabilities", CAPABILITIES);
        Set<Dialect> dialects = dialects();
        int parallel = keys.wholeNumber("parallel", 1, 1);
        Map<Errand.Kind, List<String>> errands = errands();
        AdapterCommand adapter = adapter(capabilities, dialects, parallel);
        if (adapter == null) {
            compare(errands.keySet(), capabilities);
        }
        List<String> command = keys.texts("setup", COMMAND, WORD_OF_COMMAND);
        Path baseline = baseline();
        if (!file.problems().isEmpty()) {
            throw invalid(file);
        }
        Profile profile = new Profile(name, version, homepage, level, capabilities, dialects, parallel);
        return new ClientFolder(folder, profile, command, errands, baseline, adapter);
    }

    private @Nullable AdapterCommand adapter(Set<Capability> capabilities, Set<Dialect> dialects, int parallel) {
        return keys.node("adapter") == null
                ? null
                : new AdapterCommand(
                        keys.texts("adapter", ADAPTER, WORD_OF_COMMAND),
                        keys.node("capabilities") == null ? null : capabilities,
                        keys.node("dialects") == null ? null : dialects,
                        keys.node("parallel") == null ? null : Integer.valueOf(parallel));
    }

    private Set<Dialect> dialects() {
        YamlNode node = keys.node("dialects");
        if (node instanceof YamlNode.Sequence sequence && sequence.items().isEmpty()) {
            keys.wrong("dialects", node, "at least one of " + Words.list(DIALECTS.keySet()), "an empty list");
        }
        return set(Dialect.class, "dialects", DIALECTS);
    }

    private Map<Errand.Kind, List<String>> errands() {
        Map<Errand.Kind, List<String>> commands = new EnumMap<>(Errand.Kind.class);
        YamlNode node = keys.node("errands");
        if (node instanceof YamlNode.Mapping mapping) {
            YamlKeys errands = new YamlKeys(file, mapping, ERRANDS.keySet());
            errands.require("talk-once", COMMAND);
            ERRANDS.forEach((word, kind) -> {
                if (errands.node(word) != null) {
                    commands.put(kind, errands.texts(word, COMMAND, WORD_OF_COMMAND));
                }
            });
        } else if (node != null) {
            keys.wrong("errands", node, "a mapping, for example talk-once: [node, talk-once.mjs]", node.kind());
        }
        return commands;
    }

    private void compare(Set<Errand.Kind> errands, Set<Capability> capabilities) {
        NEEDED.forEach((errand, capability) -> {
            String word = capability.word();
            if (errands.contains(errand) && !capabilities.contains(capability)) {
                file.problem("expected " + word + " among the capabilities, because there is a command for the"
                        + " errand " + errand.word() + ". Add the word, or take the command out.");
            } else if (capabilities.contains(capability) && !errands.contains(errand)) {
                file.problem("expected a command for " + errand.word() + " under errands, because the"
                        + " capabilities claim " + word + ". Add the command, or take the word out.");
            }
        });
    }

    private @Nullable Path baseline() {
        Path path = keys.text("baseline", "a file name").map(folder::resolve).orElse(null);
        YamlNode node = keys.node("baseline");
        if (path != null && node != null && !Files.isRegularFile(path)) {
            keys.wrong(
                    "baseline",
                    node,
                    "a file that exists",
                    path + ", which is not there; make it, or take the key out if no failure is known");
        }
        return path;
    }

    private <E extends Enum<E>> Set<E> set(Class<E> type, String key, Map<String, E> byWord) {
        Set<E> set = EnumSet.noneOf(type);
        for (String word : keys.words(key, byWord.keySet())) {
            E value = byWord.get(word);
            if (value != null) {
                set.add(value);
            }
        }
        return Set.copyOf(set);
    }

    private static InvalidClientFolderException invalid(YamlFile file) {
        List<String> problems = file.problems();
        if (problems.size() == 1) {
            return new InvalidClientFolderException(problems.get(0));
        }
        String all = problems.stream().map(p -> "\n  " + p).collect(Collectors.joining());
        return new InvalidClientFolderException(file.name() + " has " + problems.size() + " problems:" + all, problems);
    }

    private static <E> Map<String, E> byWord(E[] values, Function<E, String> word) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(word, Function.identity()));
    }
}
