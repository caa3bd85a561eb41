package org.realtimetck.client.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private static final int SECOND = 48_000;

    private final AtomicLong now = new AtomicLong();
    private final Playback playback = new Playback(1, now::get);

    @Test
    void nothingIsHeardBeforeSomethingCame() {
        pass(500);
        assertThat(playback.playedMs()).isZero();
    }

    @Test
    void aPersonHearsOneSecondInOneSecondHoweverFastItCame() {
        playback.arrived(10 * SECOND);
        pass(1000);
        assertThat(playback.playedMs()).isEqualTo(1000);
    }

    @Test
    void nothingIsHeardThatHasNotCome() {
        playback.arrived(SECOND);
        pass(5000);
        assertThat(playback.playedMs()).isEqualTo(1000);
    }

    @Test
    void soundThatIsLateLeavesAGapAndIsNotCaughtUp() {
        playback.arrived(SECOND);
        pass(3000);
        playback.arrived(3 * SECOND);
        pass(500);
        assertThat(playback.playedMs()).isEqualTo(1500);
    }

    @Test
    void aDeclaredSpeedIsKept() {
        Playback fast = new Playback(20, now::get);
        fast.arrived(100 * SECOND);
        pass(1000);
        assertThat(fast.playedMs()).isEqualTo(20_000);
    }

    @Test
    void aNewTurnBeginsAtItsBeginning() {
        playback.arrived(SECOND);
        pass(700);
        playback.begin();
        pass(700);
        playback.arrived(SECOND);
        pass(100);
        assertThat(playback.playedMs()).isEqualTo(100);
    }

    private void pass(long milliseconds) {
        now.addAndGet(milliseconds * 1_000_000);
    }
}
