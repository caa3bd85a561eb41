package org.realtimetck.server;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
        byte[] secret = new byte[12];
        random.nextBytes(secret);
        String key = "sk-tck-" + sandbox.name() + "-" + HexFormat.of().formatHex(secret);
        OpenSandbox open = new OpenSandbox(
                sandbox,
                key,
                new Journal(JournalBounds.DEFAULT, System::nanoTime),
                sandbox.tempo().timekeeper(real),
                this::forget);
        if (byName.putIfAbsent(sandbox.name(), open) != null) {
            throw new IllegalStateException(
                    "a sandbox named '" + sandbox.name() + "' is open already; close it first or choose another name");
        }
        byKey.put(key, open);
        return open;
    }

    private void forget(OpenSandbox closed) {
        byKey.remove(closed.key());
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
