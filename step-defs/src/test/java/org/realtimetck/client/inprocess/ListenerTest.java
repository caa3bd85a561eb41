package org.realtimetck.client.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realtimetck.client.Observation;

class ListenerTest {

    private static final int SECOND = 48_000;

    @Test
    void whoWantsToHearMoreThanCameWaits() {
        Listener listener = listening(500);
        assertThat(listener.nanosLeft()).isEmpty();
        listener.hear(new Observation.Audio(1, SECOND / 4, ""));
        assertThat(listener.nanosLeft()).isEmpty();
    }

    @Test
    void whatCameIsHeardNoFasterThanItPlays() {
        Listener listener = listening(500);
        listener.hear(new Observation.Audio(1, 10 * SECOND, ""));
        assertThat(listener.nanosLeft().orElseThrow()).isBetween(1L, 500_000_000L);
        assertThat(listener.stop()).isLessThan(10_000);
    }

    @Test
    void withoutAnySoundTheFirstWordsAreTheMoment() {
        Listener listener = listening(0);
        listener.hear(new Observation.Text(2, "Not yet"));
        assertThat(listener.nanosLeft()).isEmpty();
        listener.hear(new Observation.Text(1, "Once"));
        assertThat(listener.nanosLeft()).hasValue(0);
        assertThat(listener.stop()).isZero();
    }

    @Test
    void otherTurnsAndWhatComesLateAreNotPlayed() {
        Listener listener = listening(500);
        listener.hear(new Observation.Audio(2, SECOND, ""));
        assertThat(listener.nanosLeft()).isEmpty();
        listener.stop();
        listener.hear(new Observation.Audio(1, SECOND, ""));
        assertThat(listener.nanosLeft()).isEmpty();
        assertThat(listener.isListening()).isFalse();
    }

    private static Listener listening(int afterMs) {
        Listener listener = new Listener(1, afterMs);
        listener.begin();
        return listener;
    }
}
