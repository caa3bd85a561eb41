package org.realtimetck.server;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.realtimetck.clock.Timekeeper;

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
        OpenSandbox open = make(sandbox, newKey(sandbox), "/s/" + sandbox.name(), new SandboxRecord(), this::forget);
        register(open);
        byKey.put(open.key(), open);
        return open;
    }

    /** Under a path of another kind, so that its name is not taken. */
    OpenSandbox openBeside(Sandbox sandbox, String pathPrefix, Consumer<OpenSandbox> onClose) {
        OpenSandbox open =
                make(sandbox, newKey(sandbox), pathPrefix, new SandboxRecord(), onClose.andThen(this::forget));
        byKey.put(open.key(), open);
        return open;
    }

    /**
     * New connections get the new one, under the same key and with the same journal; those that are open stay where they
     * are.
     *
     * @param entrance opens the way to the new one
     * @throws IllegalStateException if its name is another one and taken, or if the old one is closed
     */
    OpenSandbox replace(OpenSandbox old, Sandbox sandbox, Consumer<OpenSandbox> entrance) {
        return succeed(old, sandbox, old.record(), entrance);
    }

    /**
     * The same with a journal that begins.
     *
     * @throws IllegalStateException likewise
     */
    OpenSandbox reset(OpenSandbox old, Sandbox sandbox, Consumer<OpenSandbox> entrance) {
        OpenSandbox next = succeed(old, sandbox, new SandboxRecord(), entrance);
        old.journal().end();
        return next;
    }

    private synchronized OpenSandbox succeed(
            OpenSandbox old, Sandbox sandbox, SandboxRecord record, Consumer<OpenSandbox> entrance) {
        if (byKey.get(old.key()) != old) {
            throw new IllegalStateException("sandbox '" + old.sandbox().name() + "' is closed or was replaced already");
        }
        OpenSandbox next = make(sandbox, old.key(), "/s/" + sandbox.name(), record, this::forget);
        boolean renamed = !sandbox.name().equals(old.sandbox().name());
        if (renamed) {
            register(next);
        }
        try {
            entrance.accept(next);
        } catch (RuntimeException failure) {
            byName.remove(sandbox.name(), next);
            throw failure;
        }
        if (renamed) {
            byName.remove(old.sandbox().name(), old);
        } else {
            byName.put(sandbox.name(), next);
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
            Sandbox sandbox, String key, String pathPrefix, SandboxRecord record, Consumer<OpenSandbox> onClose) {
        return new OpenSandbox(sandbox, key, pathPrefix, record, sandbox.tempo().timekeeper(real), onClose);
    }

    private String newKey(Sandbox sandbox) {
        byte[] secret = new byte[12];
        random.nextBytes(secret);
        return "sk-tck-" + sandbox.name() + "-" + HexFormat.of().formatHex(secret);
    }

    /** One that was replaced has nothing to say any more. */
    private synchronized void forget(OpenSandbox closed) {
        byName.remove(closed.sandbox().name(), closed);
        if (byKey.remove(closed.key(), closed)) {
            secrets.forgetThoseOf(closed);
            closed.journal().end();
        }
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

    /** Those that have a name of their own, in its order; ready-made ones have none. */
    List<OpenSandbox> named() {
        return byName.values().stream()
                .sorted(Comparator.comparing(open -> open.sandbox().name()))
                .toList();
    }

    Optional<OpenSandbox> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
