package org.realtimetck.attach;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.realtimetck.journal.Entry;
import org.realtimetck.server.OpenSandbox;

/** Waits for a client that somebody starts by hand, and for the end of what it does. For one thread. */
public final class AttachWatch {

    /** Between two looks at whether somebody wants an end, and at the strays. */
    private static final Duration LOOK = Duration.ofMillis(100);

    /** A client that lost its connection may come back: so long it has. */
    private static final Duration COMING_BACK = Duration.ofSeconds(2);

    private final OpenSandbox sandbox;
    private final Strays strays;
    private final BooleanSupplier isOver;
    private final Consumer<String> news;
    private int judged;

    /**
     * @param isOver true when nobody wants to wait any longer
     * @param news hears of strays while waiting
     */
    public AttachWatch(OpenSandbox sandbox, Strays strays, BooleanSupplier isOver, Consumer<String> news) {
        this.sandbox = sandbox;
        this.strays = strays;
        this.isOver = isOver;
        this.news = news;
    }

    /**
     * What came since the last time: waits until somebody came and all connections are over, or until nobody wants to
     * wait any longer.
     *
     * @return empty if nobody came
     */
    public List<Entry> next() throws InterruptedException {
        while (!isOver.getAsBoolean()) {
            boolean cameAndWent = sandbox.journal().await(this::cameAndWent, LOOK);
            strays.news().forEach(news);
            if (cameAndWent && !comesBack()) {
                break;
            }
        }
        strays.news().forEach(news);
        List<Entry> entries = sandbox.journal().entries();
        List<Entry> since = entries.subList(Math.min(judged, entries.size()), entries.size());
        judged = entries.size();
        return since;
    }

    private boolean comesBack() throws InterruptedException {
        int known = sandbox.journal().entries().size();
        return sandbox.journal().await(entries -> entries.size() > known, COMING_BACK);
    }

    private boolean cameAndWent(List<Entry> entries) {
        List<Entry> since = entries.subList(Math.min(judged, entries.size()), entries.size());
        boolean came = since.stream().anyMatch(Entry.Opened.class::isInstance);
        long open = since.stream()
                .filter(entry -> entry instanceof Entry.Opened handshake && handshake.status() == 101)
                .count();
        return came && since.stream().filter(Entry.Closed.class::isInstance).count() >= open;
    }
}
