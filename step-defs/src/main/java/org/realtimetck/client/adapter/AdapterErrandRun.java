package org.realtimetck.client.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Observation;
import org.realtimetck.client.process.KeyMask;

/** An errand done through an adapter. */
final class AdapterErrandRun implements ErrandRun {

    private final ErrandRun errand;
    private final AdapterSession session;
    private final KeyMask mask;

    /** @param errand the same, through the verbs of {@code session} */
    AdapterErrandRun(ErrandRun errand, AdapterSession session, KeyMask mask) {
        this.errand = errand;
        this.session = session;
        this.mask = mask;
    }

    @Override
    public List<Observation> observations() {
        return errand.observations();
    }

    @Override
    public Optional<Outcome> await(Duration limit) throws InterruptedException {
        return errand.await(limit);
    }

    @Override
    public String output() {
        return mask.mask(errand.output() + session.printed());
    }

    @Override
    public void stop() {
        errand.stop();
        session.leave();
    }

    @Override
    public Optional<String> adapterFault() {
        return session.fault().map(mask::mask);
    }

    @Override
    public boolean outOfTime() {
        return errand.outOfTime();
    }

    @Override
    public boolean lostWithOthers() {
        return session.lostWithOthers();
    }
}
