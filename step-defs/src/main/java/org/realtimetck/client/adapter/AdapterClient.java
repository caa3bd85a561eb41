package org.realtimetck.client.adapter;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Profile;
import org.realtimetck.client.Target;
import org.realtimetck.client.inprocess.InProcessClient;
import org.realtimetck.client.process.AtExit;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.client.process.KeyMask;
import org.realtimetck.kit.KitVersion;

/**
 * A client behind one adapter, which lives as long as the run. An adapter that broke is replaced when the next errand
 * starts. If it broke with several sessions open, nobody knows which of them did it: each runs again, alone.
 * Thread-safe.
 */
public final class AdapterClient implements ClientUnderTest {

    private final AdapterPlace place;
    private final AdapterSchema schema = new AdapterSchema();
    private final Object adapterLock = new Object();
    private final AtomicLong number = new AtomicLong();
    private final Set<String> toRunAlone = ConcurrentHashMap.newKeySet();
    private final Set<AdapterConnection> alive = ConcurrentHashMap.newKeySet();
    private final AtExit atExit = new AtExit(this::endAll);
    private final double timeScale;
    private final Profile profile;
    private final Semaphore places;
    private volatile boolean over;
    private @Nullable AdapterConnection adapter;

    private AdapterClient(AdapterPlace place, double timeScale, Function<Hello, Profile> declared)
            throws InterruptedException {
        this.place = place;
        this.timeScale = timeScale;
        try {
            this.profile = declared.apply(start());
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
        this.places = new Semaphore(profile.parallel(), true);
    }

    /**
     * Starts the adapter and hears what it says of its client.
     *
     * @param declared what is known of the client without its adapter
     * @throws ClientNotStartedException if the adapter does not start
     * @throws org.realtimetck.client.process.InvalidClientFolderException if the two do not agree
     */
    public static AdapterClient prepare(AdapterPlace place, double timeScale, Declared declared)
            throws InterruptedException {
        return new AdapterClient(place, timeScale, declared::agreedWith);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    /**
     * Waits for a place among the sessions that may be open at a time, and for a fresh adapter if there is none. That
     * time is not the errand's.
     *
     * @throws ClientNotStartedException if the adapter does not start
     */
    @Override
    public ErrandRun start(String scenario, Errand errand, Target target) {
        try {
            int needed = toRunAlone.remove(scenario) ? profile.parallel() : 1;
            if (!places.tryAcquire(needed, Limits.PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ClientNotStartedException(
                        "expected a place for a session within " + Limits.PLACE.toMinutes()
                                + " minutes, got none: sessions of other scenarios never ended",
                        null);
            }
            return started(scenario, errand, target, needed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientNotStartedException("interrupted while the adapter was to start", e);
        }
    }

    private ErrandRun started(String scenario, Errand errand, Target target, int permits) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AdapterSession session;
        try {
            session = session(scenario, errand, target, closed -> {
                if (over.compareAndSet(false, true)) {
                    if (closed.lostWithOthers()) {
                        toRunAlone.add(scenario);
                    }
                    places.release(permits);
                }
            });
        } catch (RuntimeException | InterruptedException e) {
            places.release(permits);
            throw e;
        }
        InProcessClient byVerbs = new InProcessClient(profile, () -> session);
        return new AdapterErrandRun(byVerbs.start(scenario, errand, target), session, new KeyMask(target.key()));
    }

    private AdapterSession session(String scenario, Errand errand, Target target, Consumer<AdapterSession> whenLeft)
            throws InterruptedException {
        String id = "s" + number.incrementAndGet();
        SessionOrder order = new SessionOrder(
                id, scenario, place.sharesFiles() ? errand.speech() : null, Limits.scaled(target.timeScale()));
        return new AdapterSession(order, adapter(), whenLeft);
    }

    private AdapterConnection adapter() throws InterruptedException {
        synchronized (adapterLock) {
            if (adapter == null || adapter.isBroken()) {
                start();
            }
            if (adapter == null) {
                throw new IllegalStateException("an adapter that started is there");
            }
            return adapter;
        }
    }

    /** One that broke is on its way out already; {@link #close} sees to it. */
    private Hello start() throws InterruptedException {
        synchronized (adapterLock) {
            adapter = null;
            AdapterConnection fresh = new AdapterConnection(place.connect(), schema);
            alive.add(fresh);
            requireGoingOn(fresh);
            try {
                Hello hello = fresh.hello(KitVersion.get(), timeScale);
                adapter = fresh;
                return hello;
            } catch (AdapterFault fault) {
                fresh.close();
                throw new ClientNotStartedException(
                        "cannot start the adapter " + place.name() + ": " + fault.getMessage() + "\n" + fresh.words(),
                        fault);
            }
        }
    }

    /** Asks the adapter to stop and ends it; does nothing the second time. */
    @Override
    public void close() {
        if (atExit.isFirstClose()) {
            endAll();
        }
    }

    /** While a kit that was interrupted ends its adapters, its scenarios still ask for new ones. */
    private void requireGoingOn(AdapterConnection fresh) {
        if (over) {
            fresh.abandon();
            throw new ClientNotStartedException("the run is ending, and no adapter starts any more", null);
        }
    }

    private void endAll() {
        over = true;
        alive.parallelStream().forEach(AdapterConnection::close);
        place.close();
    }
}
