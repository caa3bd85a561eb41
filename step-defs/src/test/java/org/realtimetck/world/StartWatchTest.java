package org.realtimetck.world;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Observation;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.journal.Entry;

class StartWatchTest {

    private final StartWatch watch = new StartWatch();

    @Test
    void threeProgramsThatNobodyHeardOfAreEnough() {
        for (int i = 0; i < StartWatch.MOST_IN_A_ROW; i++) {
            watch.requireStarting();
            watch.ended(new EndedEarly(), List.of());
        }
        assertThatThrownBy(watch::requireStarting)
                .isInstanceOf(ClientNotStartedException.class)
                .hasMessageContaining("ended with exit code 1");
    }

    @ParameterizedTest
    @MethodSource("knocks")
    void aProgramThatKnockedHasStarted(Entry knock) {
        for (int i = 0; i < StartWatch.MOST_IN_A_ROW; i++) {
            watch.ended(new EndedEarly(), List.of(knock));
        }
        assertThatCode(watch::requireStarting).doesNotThrowAnyException();
    }

    private static Stream<Entry> knocks() {
        return Stream.of(
                new Entry.Accepted(1, 1, true),
                new Entry.Http(1, 0, true, "POST", "/v1/realtime/client_secrets", Map.of(), Map.of(), "", 401),
                new Entry.Opened(1, 1, true, "/v1/realtime", Map.of(), Map.of(), List.of(), 401));
    }

    /** A program that ended with a failure and told nothing. */
    private static final class EndedEarly implements ErrandRun {

        @Override
        public List<Observation> observations() {
            return List.of();
        }

        @Override
        public Optional<Outcome> await(Duration limit) {
            return Optional.of(new Outcome(1, false));
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
