package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.fault.FaultBench.event;
import static org.realtimetck.fault.HoldEvent.Others.OVERTAKE;
import static org.realtimetck.fault.HoldEvent.Others.WAIT;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.realtimetck.pipe.Frame;

/** Faults that let frames leave later or in another order, and what races come of it. */
class WaitingFaultsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Frame CREATED = event("response.created");
    private static final Frame DELTA = event("response.output_text.delta");
    private static final Frame DONE = event("response.done");
    private static final Frame LIMITS = event("rate_limits.updated");
    private static final Frame CLOSE = new Frame.Close(1001, "");

    @Test
    void aLateEventHoldsUpAllBehindIt() {
        FaultBench bench = FaultBench.with(new DelayEvent(SECOND), Place.on("response.done"));

        bench.send(CREATED, DELTA, DONE, LIMITS, CLOSE).passes(Duration.ofMillis(999));
        assertThat(bench.left()).containsExactly(CREATED, DELTA);
        bench.passes(Duration.ofMillis(1));
        assertThat(bench.left()).containsExactly(CREATED, DELTA, DONE, LIMITS, CLOSE);
    }

    @Test
    void eachLateEventIsAsLateAsTheOthers() {
        FaultBench bench = FaultBench.with(new DelayEvent(SECOND), new Place.OnEach("response.output_text.delta"));

        bench.send(DELTA).passes(Duration.ofMillis(400)).send(DELTA, DONE).passes(Duration.ofMillis(600));
        assertThat(bench.left()).containsExactly(DELTA);
        bench.passes(Duration.ofMillis(400));
        assertThat(bench.left()).containsExactly(DELTA, DELTA, DONE);
    }

    @Test
    void anEventChangesPlacesWithTheNext() {
        FaultBench bench = FaultBench.with(new SwapEvents(SECOND), Place.on("response.output_text.delta"));

        bench.send(CREATED, DELTA, DONE, LIMITS).passes(Duration.ofMinutes(1));
        assertThat(bench.left()).containsExactly(CREATED, DONE, DELTA, LIMITS);
    }

    @Test
    void eventsChangePlacesInPairs() {
        FaultBench bench = FaultBench.with(new SwapEvents(SECOND), new Place.OnEach(null));

        bench.send(CREATED, DELTA, DONE, LIMITS, CLOSE).passes(Duration.ofMinutes(1));
        assertThat(bench.left()).containsExactly(DELTA, CREATED, LIMITS, DONE, CLOSE);
    }

    @Test
    void anEventThatNothingFollowsLeavesByItself() {
        FaultBench bench = FaultBench.with(new SwapEvents(SECOND), Place.on("response.done"));

        bench.send(DONE).passes(SECOND);
        assertThat(bench.left()).containsExactly(DONE);
        bench.send(LIMITS);
        assertThat(bench.left()).containsExactly(DONE, LIMITS);
    }

    @Test
    void anEventDoesNotFollowAnEnd() {
        FaultBench bench = FaultBench.with(new SwapEvents(SECOND), Place.on("response.done"));

        bench.send(DONE, CLOSE).passes(SECOND);
        assertThat(bench.left()).containsExactly(DONE, CLOSE);
    }

    @Test
    void anEventWaitsForATimeWhileOthersOvertakeIt() {
        FaultBench bench = FaultBench.with(HoldEvent.during(SECOND), Place.on("response.created"));

        bench.send(CREATED, DELTA, DONE);
        assertThat(bench.left()).containsExactly(DELTA, DONE);
        bench.passes(SECOND).passes(SECOND);
        assertThat(bench.left()).containsExactly(DELTA, DONE, CREATED);
    }

    @Test
    void anEventWaitsUntilAnotherWasSent() {
        FaultBench bench = FaultBench.with(
                new HoldEvent("response.done", null, SECOND, OVERTAKE), new Place.OnEach("response.created"));

        bench.send(CREATED, DELTA, CREATED, DONE, LIMITS).passes(SECOND);
        assertThat(bench.left()).containsExactly(DELTA, DONE, CREATED, CREATED, LIMITS);
    }

    @Test
    void anEventThatIsHeldTwiceWaitsTwice() {
        FaultBench bench = FaultBench.with(
                new HoldEvent(null, "response.cancel", SECOND, OVERTAKE),
                new Place.OnEach("response.output_text.delta"));

        bench.send(DELTA).passes(Duration.ofMillis(500)).send(DELTA).passes(Duration.ofMillis(500));
        assertThat(bench.left()).as("alike, and held apart").containsExactly(DELTA);
        bench.passes(Duration.ofMillis(500));
        assertThat(bench.left()).containsExactly(DELTA, DELTA);
    }

    /** The session has finished, the client does not know yet and cancels: it hears of the end first, then the error. */
    @Test
    void aResponseIsDoneExactlyAsTheCancelArrives() {
        Frame error = event("error");
        FaultBench bench = FaultBench.with(
                new HoldEvent(null, "response.cancel", Duration.ofMinutes(1), WAIT), Place.on("response.done"));

        bench.send(CREATED, DELTA, DONE, LIMITS)
                .receive("input_audio_buffer.append")
                .receive(null);
        assertThat(bench.left()).containsExactly(CREATED, DELTA);
        bench.receive("response.cancel").send(error);
        assertThat(bench.left()).containsExactly(CREATED, DELTA, DONE, LIMITS, error);
    }

    @Test
    void theOrderIsKeptWhereOthersWait() {
        FaultBench bench = FaultBench.with(
                new HoldEvent("rate_limits.updated", null, Duration.ofMinutes(1), WAIT), Place.on("response.created"));

        bench.send(CREATED, DELTA, DONE);
        assertThat(bench.left()).isEmpty();
        bench.send(LIMITS);
        assertThat(bench.left()).containsExactly(CREATED, DELTA, DONE, LIMITS);
    }

    @Test
    void nothingWaitsForEver() {
        FaultBench bench = FaultBench.with(
                new HoldEvent("never", "never", SECOND, WAIT), new Place.OnEach("response.output_text.delta"));

        bench.send(CREATED, DELTA, DELTA, DONE).passes(SECOND);
        assertThat(bench.left()).containsExactly(CREATED, DELTA, DELTA, DONE);
    }

    /** 32 MiB: a client that goes on asking must not fill the memory of a fake that holds its answers. */
    @Test
    void aLineThatGrowsTooLongDissolves() {
        FaultBench bench = FaultBench.with(new DelayEvent(SECOND), Place.on("response.created"));
        Frame large = new Frame.Text("large", "x".repeat(16 * 1024 * 1024));

        bench.send(CREATED, large);
        assertThat(bench.left()).isEmpty();
        bench.send(large);
        assertThat(bench.left()).containsExactly(CREATED, large, large);
        bench.send(DONE).passes(SECOND);
        assertThat(bench.left()).containsExactly(CREATED, large, large, DONE);
    }

    @Test
    void timesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new DelayEvent(Duration.ZERO)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> new SwapEvents(Duration.ZERO)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> HoldEvent.during(Duration.ofMillis(-1))).hasMessageContaining("above zero");
        assertThatThrownBy(() -> new AudioStarvation(Duration.ZERO)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> new AudioBurst(Duration.ofMillis(-1))).hasMessageContaining("zero or more");
    }
}
