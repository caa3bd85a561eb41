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
    private final Scenarios scenarios;
    private final RealLookingKeys realKeys = new RealLookingKeys(LOG::warn);

    /**
     * @param forEverybody takes clients whose key nobody knows; empty if those are refused
     * @param scenarios to be had by anybody who may come in
     * @param strays keeps the journal of clients that belong to no sandbox
     */
    Callers(Sandboxes sandboxes, Optional<OpenSandbox> forEverybody, OpenSandbox strays, Scenarios scenarios) {
        this.sandboxes = sandboxes;
        this.forEverybody = forEverybody;
        this.strays = strays;
        this.scenarios = scenarios;
    }

    /** Where clients belong that belong nowhere. */
    OpenSandbox strays() {
        return strays;
    }

    /**
     * @param dialect of the path
     * @param sandboxName from the path's prefix; empty without one
     * @param scenarioName likewise; one that does not exist leads nowhere
     */
    Caller of(Credentials credentials, Dialect dialect, String sandboxName, String scenarioName) {
        Optional<OpenSandbox> scenario = scenarioName.isEmpty() ? Optional.empty() : scenarios.named(scenarioName);
        return scenario.flatMap(found -> inScenario(found, credentials))
                .orElseGet(() -> of(credentials, dialect, sandboxName));
    }

    /** Whoever may come in may go to any scenario; empty for those who may not, or whose secret leads elsewhere. */
    private Optional<Caller> inScenario(OpenSandbox scenario, Credentials credentials) {
        String key = credentials.key();
        if (key.isEmpty() || sandboxes.secrets().byValue(key).isPresent()) {
            return Optional.empty();
        }
        boolean known = sandboxes.byKey(key).isPresent();
        if (!known && forEverybody.isPresent()) {
            credentials.all().forEach(realKeys::notice);
        }
        return known || forEverybody.isPresent()
                ? Optional.of(new Caller(scenario, takesKeys(scenario), Optional.empty()))
                : Optional.empty();
    }

    private Caller of(Credentials credentials, Dialect dialect, String sandboxName) {
        String key = credentials.key();
        if (key.isEmpty()) {
            return new Caller(strays, false, Optional.empty());
        }
        Optional<ClientSecret> secret = sandboxes.secrets().byValue(key);
        if (secret.isPresent()) {
            OpenSandbox minter = secret.get().sandbox();
            // its sandbox may have been replaced since
            OpenSandbox owner = sandboxes.byKey(minter.key()).orElse(minter);
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

    /** @param scenarioName empty for none, which is not unknown */
    boolean isUnknown(String scenarioName) {
        return !scenarioName.isEmpty() && scenarios.named(scenarioName).isEmpty();
    }

    private Optional<OpenSandbox> ofAnyKey(String sandboxName) {
        return forEverybody.flatMap(everybody -> sandboxes.byName(sandboxName).or(() -> Optional.of(everybody)));
    }

    private static boolean takesKeys(OpenSandbox sandbox) {
        return !sandbox.sandbox().refusesKey();
    }
}
