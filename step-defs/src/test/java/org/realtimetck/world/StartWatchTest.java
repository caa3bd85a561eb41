package org.realtimetck.world;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Observation;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.journal.Entry;

class StartWatchTest {

    private final StartWatch watch = new StartWatch();

    @Test
    void threeEndsInARowWithoutAnyConnectionMeanThatTheClientCannotStart() {
        endTimes(StartWatch.MOST_IN_A_ROW, List.of());

        assertThatThrownBy(watch::requireStarting).isInstanceOf(ClientNotStartedException.class);
    }

    @Test
    void aClientThatDiesOfABadCertificateHasStarted() {
        endTimes(StartWatch.MOST_IN_A_ROW, List.of(new Entry.Accepted(1, 1, true)));

        assertThatCode(watch::requireStarting).doesNotThrowAnyException();
    }

    private void endTimes(int times, List<Entry> journal) {
        for (int i = 0; i < times; i++) {
            watch.ended(new Ended(), journal);
        }
    }

    /** Ended before any handshake. */
    private static final class Ended implements ErrandRun {

        @Override
        public List<Observation> observations() {
            return List.of();
        }

        @Override
        public Optional<Outcome> await(Duration limit) {
            return Optional.of(new Outcome(1, true));
        }

        @Override
        public String output() {
            return "";
        }

        @Override
        public void stop() {
            // it is over
        }

        @Override
        public Optional<String> startProblem() {
            return Optional.of("its program ended with exit code 1");
        }
    }
}
