package org.realtimetck.client.adapter;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.client.process.AdapterCommand;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.InvalidClientFolderException;
import org.realtimetck.wire.Dialect;

/** What is known of a client before its adapter speaks. What is not said there, the adapter says. */
public final class Declared {

    private final @Nullable ClientFolder folder;

    private Declared(@Nullable ClientFolder folder) {
        this.folder = folder;
    }

    /** Nothing. */
    public static Declared nothing() {
        return new Declared(null);
    }

    /** What its {@code client.yaml} says. */
    public static Declared in(ClientFolder folder) {
        return new Declared(folder);
    }

    Profile agreedWith(Hello hello) {
        AdapterCommand said = folder == null ? null : folder.adapter();
        if (folder == null || said == null) {
            return new Profile(
                    hello.name(),
                    hello.version(),
                    hello.homepage(),
                    hello.level() == null ? Level.APPLICATION : hello.level(),
                    hello.capabilities(),
                    hello.dialects(),
                    hello.parallel());
        }
        Profile yaml = folder.profile();
        boolean saysVersion = !yaml.version().equals(Profile.UNKNOWN_VERSION);
        same("version", saysVersion ? Set.of(yaml.version()) : null, Set.of(hello.version()), word -> word);
        same("dialects", said.dialects(), hello.dialects(), Dialect::word);
        same("capabilities", withThoseOfTheProtocol(said.capabilities()), hello.capabilities(), Capability::word);
        return new Profile(
                yaml.name(),
                hello.version(),
                yaml.homepage() == null ? hello.homepage() : yaml.homepage(),
                yaml.level(),
                hello.capabilities(),
                hello.dialects(),
                said.parallel() == null ? hello.parallel() : Math.min(said.parallel(), hello.parallel()));
    }

    private static @Nullable Set<Capability> withThoseOfTheProtocol(@Nullable Set<Capability> said) {
        if (said == null) {
            return null;
        }
        Set<Capability> all = new TreeSet<>(said);
        all.addAll(Hello.BY_PROTOCOL);
        return all;
    }

    private <T> void same(String what, @Nullable Set<T> yaml, Set<T> hello, Function<T, String> word) {
        if (yaml != null && !yaml.equals(hello)) {
            throw new InvalidClientFolderException(
                    "expected client.yaml and the adapter to agree on " + what + ", got " + words(yaml, word)
                            + " in client.yaml and " + words(hello, word)
                            + " from the adapter's hello. Correct one of them"
                            + ", or leave " + what + " out of client.yaml.");
        }
    }

    private static <T> String words(Collection<T> values, Function<T, String> word) {
        return values.stream().map(word).sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
