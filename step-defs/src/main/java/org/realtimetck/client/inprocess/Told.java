package org.realtimetck.client.inprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Observation;

/** What the application was told: kept for the kit, and queued for the errand. Thread-safe. */
final class Told implements Consumer<Observation> {

    private final List<Observation> all = new ArrayList<>();
    private final BlockingQueue<Observation> unheard = new LinkedBlockingQueue<>();

    @Override
    public void accept(Observation observation) {
        synchronized (all) {
            all.add(Objects.requireNonNull(observation, "a client told nothing: its observation is null"));
            unheard.add(observation);
        }
    }

    List<Observation> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /** The next one the errand has not heard; waits for it. */
    Observation next() throws InterruptedException {
        return unheard.take();
    }

    /** The same, but waits no longer than this many nanoseconds; null if nothing was told meanwhile. */
    @Nullable
    Observation next(long nanos) throws InterruptedException {
        return unheard.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /** The next one the errand has not heard, if there is one by now. */
    @Nullable
    Observation nextIfAny() {
        return unheard.poll();
    }

    /** True if the last word on each turn is that it completed, or was cancelled where the user broke in. */
    boolean wentWell(Errand errand) {
        for (int turn = 1; turn <= errand.turns().size(); turn++) {
            boolean brokenOff = errand.interruption() != null && turn == 1;
            String status = statusOf(turn);
            if (!status.equals("completed") && !(brokenOff && status.equals("cancelled"))) {
                return false;
            }
        }
        return true;
    }

    /** Empty if the turn has not ended. */
    private String statusOf(int turn) {
        return all().stream()
                .filter(Observation.TurnEnd.class::isInstance)
                .map(Observation.TurnEnd.class::cast)
                .filter(end -> end.turn() == turn)
                .reduce((earlier, later) -> later)
                .map(Observation.TurnEnd::status)
                .orElse("");
    }
}
