package org.realtimetck.client.inprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    /** The next one the errand has not heard, if there is one by now. */
    @Nullable
    Observation nextIfAny() {
        return unheard.poll();
    }

    /** True if the last word on each of the turns 1 to {@code turns} is that it completed. */
    boolean allCompleted(int turns) {
        List<Observation> told = all();
        for (int turn = 1; turn <= turns; turn++) {
            int number = turn;
            boolean completed = told.stream()
                    .filter(one -> one instanceof Observation.TurnEnd end && end.turn() == number)
                    .reduce((earlier, later) -> later)
                    .filter(end -> ((Observation.TurnEnd) end).status().equals("completed"))
                    .isPresent();
            if (!completed) {
                return false;
            }
        }
        return true;
    }
}
