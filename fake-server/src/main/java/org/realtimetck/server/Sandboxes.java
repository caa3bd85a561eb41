package org.realtimetck.server;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.realtimetck.clock.Timekeeper;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalBounds;

/** The sandboxes that are open now. Thread-safe. */
final class Sandboxes {

    private final Map<String, OpenSandbox> byKey = new ConcurrentHashMap<>();
    private final Map<String, OpenSandbox> byName = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ClientSecrets secrets = new ClientSecrets();
    private final Timekeeper real;

    Sandboxes(Timekeeper real) {
        this.real = real;
    }

    /**
     * @throws IllegalStateException if one of that name is open
     */
    OpenSandbox open(Sandbox sandbox) {
        OpenSandbox open = make(sandbox, newKey(sandbox), "/s/" + sandbox.name(), newJournal(), this::forget);
        register(open);
        byKey.put(open.key(), open);
        return open;
    }

    /** Under a path of another kind, so that its name is not taken. */
    OpenSandbox openBeside(Sandbox sandbox, String pathPrefix, Consumer<OpenSandbox> onClose) {
        OpenSandbox open = make(sandbox, newKey(sandbox), pathPrefix, newJournal(), onClose.andThen(this::forget));
        byKey.put(open.key(), open);
        return open;
    }

    /**
     * New connections get the new one, under the same key and with the same journal; those that are open stay where they
     * are.
     *
     * @throws IllegalStateException if its name is another one and taken, or if the old one is closed
     */
    synchronized OpenSandbox replace(OpenSandbox old, Sandbox sandbox) {
        if (byKey.get(old.key()) != old) {
            throw new IllegalStateException("sandbox '" + old.sandbox().name() + "' is closed or was replaced already");
        }
        OpenSandbox next = make(sandbox, old.key(), "/s/" + sandbox.name(), old.journal(), this::forget);
        if (!byName.replace(sandbox.name(), old, next)) {
            register(next);
            byName.remove(old.sandbox().name(), old);
        }
        byKey.put(old.key(), next);
        return next;
    }

    private void register(OpenSandbox open) {
        String name = open.sandbox().name();
        if (byName.putIfAbsent(name, open) != null) {
            throw new IllegalStateException(
                    "a sandbox named '" + name + "' is open already; close it first or choose another name");
        }
    }

    private OpenSandbox make(
            Sandbox sandbox, String key, String pathPrefix, Journal journal, Consumer<OpenSandbox> onClose) {
        return new OpenSandbox(
                sandbox, key, pathPrefix, journal, sandbox.tempo().timekeeper(real), onClose);
    }

    private static Journal newJournal() {
        return new Journal(JournalBounds.DEFAULT, System::nanoTime);
    }

    private String newKey(Sandbox sandbox) {
        byte[] secret = new byte[12];
        random.nextBytes(secret);
        return "sk-tck-" + sandbox.name() + "-" + HexFormat.of().formatHex(secret);
    }

    private void forget(OpenSandbox closed) {
        byKey.remove(closed.key(), closed);
        byName.remove(closed.sandbox().name(), closed);
        secrets.forgetThoseOf(closed);
    }

    /** Keys that expire, minted with those of the sandboxes. */
    ClientSecrets secrets() {
        return secrets;
    }

    Collection<OpenSandbox> all() {
        return List.copyOf(byKey.values());
    }

    Optional<OpenSandbox> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<OpenSandbox> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
