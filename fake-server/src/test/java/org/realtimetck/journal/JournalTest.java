package org.realtimetck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTest {

    private static final JournalBounds WIDE = JournalBounds.DEFAULT;
    private static final Duration LONG = Duration.ofSeconds(30);

    private static ConnectionJournal connection(Journal journal) {
        return new ConnectionJournal(journal, "");
    }

    private static Journal journal(JournalBounds bounds) {
        return new Journal(bounds, System::nanoTime);
    }

    @Test
    void keepsTheOrderAndTheMicrosecondsSinceItBegan() {
        AtomicLong nanos = new AtomicLong(5_000_000);
        Journal journal = new Journal(WIDE, nanos::get);
        ConnectionJournal first = connection(journal);
        ConnectionJournal second = connection(journal);

        first.received("response.create", "{}");
        nanos.addAndGet(1_999);
        second.received("response.cancel", "{}");
        nanos.addAndGet(3_000_000);
        first.closed(1000, "bye");

        assertThat(journal.entries())
                .containsExactly(
                        new Entry.Received(0, 1, "response.create", "{}", false),
                        new Entry.Received(1, 2, "response.cancel", "{}", false),
                        new Entry.Closed(3_001, 1, 1000, "bye"));
    }

    @Test
    void whatItGivesDoesNotChangeWhenMoreIsAdded() {
        Journal journal = journal(WIDE);
        ConnectionJournal connection = connection(journal);
        connection.received(null, "one");
        List<Entry> before = journal.entries();

        connection.received(null, "two");

        assertThat(before).hasSize(1);
        assertThat(journal.entries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"3,1000000,3", "1000,10,2"})
    void countsWhatItHadToDropAndKeepsHandshakesAndEnds(int entries, long characters, int kept) {
        Journal journal = journal(new JournalBounds(entries, characters, 100));
        ConnectionJournal connection = connection(journal);
        for (int i = 0; i < 10; i++) {
            connection.received(null, "12345");
        }
        connection.closed(1006, "");

        List<Entry> all = journal.entries();

        assertThat(all).filteredOn(Entry.Received.class::isInstance).hasSize(kept);
        assertThat(all.get(kept)).isInstanceOf(Entry.Closed.class);
        assertThat(all.get(kept + 1)).isInstanceOf(Entry.Truncated.class);
        assertThat(((Entry.Truncated) all.get(kept + 1)).dropped()).isEqualTo(10 - kept);
        assertThat(all).hasSize(kept + 2);
    }

    @Test
    void leavesNoGapBetweenMessagesItKept() {
        Journal journal = journal(new JournalBounds(10, 12, 100));
        ConnectionJournal connection = connection(journal);
        connection.received(null, "short");
        connection.received(null, "much too long");
        connection.received(null, "short");

        assertThat(journal.entries())
                .filteredOn(Entry.Received.class::isInstance)
                .hasSize(1);
    }

    @Test
    void saysSoEvenWhenNothingCouldBeKept() {
        Journal journal = journal(new JournalBounds(10, 3, 100));

        connection(journal).received(null, "too long");

        assertThat(journal.entries()).hasSize(1);
        assertThat(((Entry.Truncated) journal.entries().get(0)).dropped()).isEqualTo(1);
    }

    @Test
    void aWaitEndsAsSoonAsItsConditionHolds() throws Exception {
        Journal journal = journal(WIDE);
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService waiter = Executors.newSingleThreadExecutor();
        Future<Boolean> found = waiter.submit(() -> journal.await(
                entries -> {
                    asked.countDown();
                    return entries.size() == 2;
                },
                LONG));
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        connection(journal).received(null, "one");
        connection(journal).received(null, "two");

        assertThat(found.get(30, TimeUnit.SECONDS)).isTrue();
        waiter.shutdown();
    }

    @Test
    void aWaitEndsAtItsLimit() throws Exception {
        Journal journal = journal(WIDE);

        assertThat(journal.await(entries -> !entries.isEmpty(), Duration.ofMillis(20)))
                .isFalse();
        assertThat(journal.await(entries -> !entries.isEmpty(), Duration.ZERO)).isFalse();
        assertThat(journal.await(List::isEmpty, Duration.ZERO))
                .as("what holds already needs no time")
                .isTrue();
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        Journal journal = journal(WIDE);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch done = new CountDownLatch(4);
        for (int thread = 0; thread < 4; thread++) {
            threads.execute(() -> {
                ConnectionJournal connection = connection(journal);
                for (int i = 0; i < 500; i++) {
                    connection.received(null, String.valueOf(i));
                }
                done.countDown();
            });
        }
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();

        assertThat(journal.entries()).hasSize(2_000);
        assertThat(journal.entries()).extracting(Entry::atMicros).isSorted();
        for (int connection = 1; connection <= 4; connection++) {
            int one = connection;
            assertThat(journal.entries())
                    .filteredOn(entry -> entry.connection() == one)
                    .extracting(entry -> Integer.valueOf(((Entry.Received) entry).text()))
                    .hasSize(500)
                    .isSorted();
        }
    }
}
