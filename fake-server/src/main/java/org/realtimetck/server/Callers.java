package org.realtimetck.server;

import java.util.Optional;
import org.realtimetck.wire.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the sandbox a client means: by its key, and where any key will do, by its path. Thread-safe. */
final class Callers {

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

    private final Sandboxes sandboxes;
    private final Optional<OpenSandbox> forEverybody;
    private final OpenSandbox strays;
    private final RealLookingKeys realKeys = new RealLookingKeys(LOG::warn);

    /**
     * @param forEverybody takes clients whose key nobody knows; empty if those are refused
     * @param strays keeps the journal of clients that belong to no sandbox
     */
    Callers(Sandboxes sandboxes, Optional<OpenSandbox> forEverybody, OpenSandbox strays) {
        this.sandboxes = sandboxes;
        this.forEverybody = forEverybody;
        this.strays = strays;
    }

    /** Where clients belong that belong nowhere. */
    OpenSandbox strays() {
        return strays;
    }

    /**
     * @param dialect of the path
     * @param sandboxName from the path's prefix; empty without one
     */
    Caller of(Credentials credentials, Dialect dialect, String sandboxName) {
        String key = credentials.key();
        if (key.isEmpty()) {
            return new Caller(strays, false, Optional.empty());
        }
        Optional<ClientSecret> secret = sandboxes.secrets().byValue(key);
        if (secret.isPresent()) {
            OpenSandbox owner = secret.get().sandbox();
            return new Caller(owner, takesKeys(owner) && secret.get().isGoodFor(dialect), secret);
        }
        Optional<OpenSandbox> owner = sandboxes.byKey(key);
        if (owner.isEmpty() && forEverybody.isPresent()) {
            credentials.all().forEach(realKeys::notice);
        }
        return owner.or(() -> ofAnyKey(sandboxName))
                .map(found -> new Caller(found, takesKeys(found), Optional.empty()))
                .orElseGet(() -> new Caller(strays, false, Optional.empty()));
    }

    private Optional<OpenSandbox> ofAnyKey(String sandboxName) {
        return forEverybody.flatMap(everybody -> sandboxes.byName(sandboxName).or(() -> Optional.of(everybody)));
    }

    private static boolean takesKeys(OpenSandbox sandbox) {
        return !sandbox.sandbox().refusesKey();
    }
}
