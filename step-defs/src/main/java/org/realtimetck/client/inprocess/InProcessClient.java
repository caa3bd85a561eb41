package org.realtimetck.client.inprocess;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Profile;
import org.realtimetck.client.Target;

/** A client in this JVM. Thread-safe. */
public final class InProcessClient implements ClientUnderTest {

    private final Profile profile;
    private final Supplier<? extends ClientVerbs> sessions;
    private final Set<ErrandByVerbs> running = ConcurrentHashMap.newKeySet();

    /**
     * @param sessions gives a fresh client for every errand, on any thread
     */
    public InProcessClient(Profile profile, Supplier<? extends ClientVerbs> sessions) {
        this.profile = profile;
        this.sessions = sessions;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public ErrandRun start(String scenario, Errand errand, Target target) {
        ErrandByVerbs run = new ErrandByVerbs(scenario, errand, target, sessions.get(), running::remove);
        running.add(run);
        run.start();
        return run;
    }

    @Override
    public void close() {
        running.forEach(ErrandByVerbs::stop);
    }
}
