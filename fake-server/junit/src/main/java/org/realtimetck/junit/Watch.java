package org.realtimetck.junit;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.Journal;

/** Looks at a journal until it shows what somebody waits for. */
final class Watch {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(10);

    private final Journal journal;
    private final Supplier<List<Entry>> strays;
    private Exchange seen = new Exchange(List.of());

    /** @param strays what clients did at the same server that belongs to no sandbox; nothing if that is not known */
    Watch(Journal journal, Supplier<List<Entry>> strays) {
        this.journal = journal;
        this.strays = strays;
    }

    Journal journal() {
        return journal;
    }

    /** As it is now. Messages are parsed again only if there are more of them. */
    Exchange now() {
        List<Entry> entries = journal.entries();
        if (!entries.equals(seen.entries())) {
            seen = new Exchange(entries);
        }
        return seen;
    }

    /** True if clients knocked with a key that no sandbox has. */
    boolean hasStrays() {
        return strays.get().stream().anyMatch(Entry.Opened.class::isInstance);
    }

    /** @return false if it was not fulfilled within {@code limit} */
    boolean until(Predicate<Exchange> condition, Duration limit) {
        try {
            Awaitility.with()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOKS_EVERY)
                    .atMost(limit)
                    .until(() -> condition.test(now()));
            return true;
        } catch (ConditionTimeoutException late) {
            // what came instead, the caller tells better
            return condition.test(now());
        }
    }
}
