package org.realtimetck.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.realtimetck.sandbox.ReadyMade;

/**
 * The ready-made sandboxes, at {@code /scenario/<name>}. Each is opened when it is first asked for, with a journal of its
 * own; one that was closed is opened anew, at the beginning of its script. Thread-safe.
 */
final class Scenarios {

    private final Map<String, OpenSandbox> open = new ConcurrentHashMap<>();
    private final Opener opener;

    /** Opens a sandbox beside those with a path of their own, and has it forgotten when it is closed. */
    interface Opener {
        OpenSandbox open(Sandbox sandbox, String pathPrefix, Consumer<OpenSandbox> onClose);
    }

    Scenarios(Opener opener) {
        this.opener = opener;
    }

    /** Empty if there is none of that name. */
    Optional<OpenSandbox> named(String name) {
        OpenSandbox known = open.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return ReadyMade.named(name)
                .map(document -> open.computeIfAbsent(
                        name, absent -> opener.open(Sandbox.of(document), "/scenario/" + name, this::forget)));
    }

    private void forget(OpenSandbox closed) {
        open.remove(closed.sandbox().name(), closed);
    }
}
