package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.fault.FaultBench.event;
import static org.realtimetck.fault.FaultBench.events;
import static org.realtimetck.fault.FaultBench.leaving;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalBounds;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

/** How places count, and how faults stand in the pipe. */
class PlacedFaultTest {

    private static final Frame CREATED = event("response.created");
    private static final Frame DELTA = event("response.output_text.delta");
    private static final Frame DONE = event("response.done");
    private static final List<Frame> TURN = List.of(CREATED, DELTA, DELTA, DELTA, DONE);
    private static final Frame BROKEN = new Frame.Text(null, MalformedJson.BROKEN_OFF);

    @Test
    void countsFramesOfEveryKindAndEventsByTypeOnly() {
        Frame binary = new Frame.Binary(ByteBuffer.allocate(1));

        assertThat(leaving(new MalformedJson(), new Place.AfterFrames(2), List.of(binary, BROKEN, DONE)))
                .containsExactly(binary, BROKEN, BROKEN, DONE);
        assertThat(leaving(new MalformedJson(), Place.after("response.done"), List.of(binary, BROKEN, DONE)))
                .containsExactly(binary, BROKEN, DONE, BROKEN);
    }

    @Test
    void strikesOncePerConnectionAtAMoment() {
        List<Frame> twice = new ArrayList<>(TURN);
        twice.addAll(TURN);

        for (Place place : List.of(
                Place.after("response.created"),
                Place.before("response.done"),
                new Place.Between("response.created", "response.done"),
                new Place.AfterFrames(1))) {
            assertThat(leaving(new MalformedJson(), place, twice))
                    .as("%s", place)
                    .filteredOn(BROKEN::equals)
                    .hasSize(1);
        }
    }

    @Test
    void betweenTwoEventsIsBeforeTheFirstOneBehindTheOther() {
        assertThat(leaving(
                        new MalformedJson(),
                        new Place.Between("response.created", "response.output_text.delta"),
                        List.of(DELTA, CREATED, DONE, DELTA, DELTA)))
                .containsExactly(DELTA, CREATED, DONE, BROKEN, DELTA, DELTA);
    }

    @Test
    void anInjectedEventIsNotWhatItsOwnPlaceWaitsFor() {
        assertThat(leaving(new InjectEvent("alien.event", "{}"), Place.after("alien.event"), TURN))
                .isEqualTo(TURN);
    }

    @Test
    void theJournalTellsWhatWasMeantFromWhatWasSent() {
        Journal journal = new Journal(JournalBounds.DEFAULT, System::nanoTime);
        ConnectionJournal connection = new ConnectionJournal(journal, "");
        Outbound pipe =
                connection.tapIntended(new PlacedFault(new CloseWith(1011, "over"), Place.before("response.done"))
                        .wrap(connection.tapSent(new FaultBench.Wire()), new FaultBench.Timer()));

        TURN.forEach(pipe::send);

        assertThat(journal.entries())
                .filteredOn(Entry.Intended.class::isInstance)
                .hasSize(5);
        assertThat(journal.entries()).filteredOn(Entry.Sent.class::isInstance).hasSize(4);
        assertThat(journal.entries().get(8)).isInstanceOf(Entry.Intended.class);
        assertThat(journal.entries().get(9)).isInstanceOf(Entry.Closing.class);
    }

    @Test
    void faultsInARowAllStrikeUntilOneEndsTheConnection() {
        FaultBench.Wire wire = new FaultBench.Wire();
        FaultBench.Timer timer = new FaultBench.Timer();
        Outbound tap = new ConnectionJournal(new Journal(JournalBounds.DEFAULT, System::nanoTime), "").tapSent(wire);
        Outbound inner = new PlacedFault(new EndWithoutClose(), Place.before("response.done")).wrap(tap, timer);
        Outbound outer = new PlacedFault(new MalformedJson(), Place.after("response.created")).wrap(inner, timer);

        TURN.forEach(outer::send);

        assertThat(wire.frames).containsExactly(CREATED, BROKEN, DELTA, DELTA, DELTA, new Frame.Abort());
    }

    @Test
    void alterationsInARowEachSeeWhatTheOneBeforeMade() {
        FaultBench.Wire wire = new FaultBench.Wire();
        FaultBench.Timer timer = new FaultBench.Timer();
        Outbound inner = new PlacedFault(new DropEvent(), new Place.OnEvent("alien", 2)).wrap(wire, timer);
        Outbound middle = new PlacedFault(new UnknownType("alien"), Place.on("response.done")).wrap(inner, timer);
        Outbound outer = new PlacedFault(new DuplicateEvent(1), Place.on("response.done")).wrap(middle, timer);

        events("response.created", "response.done", "response.done").forEach(outer::send);

        assertThat(FaultBench.types(wire.frames))
                .as("the copy is the second response.done, and no longer the first")
                .containsExactly("response.created", "alien", "response.done", "response.done");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aPlaceThatCanNeverComeIsRefused(int count) {
        assertThatThrownBy(() -> new Place.AfterFrames(count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1")
                .hasMessageContaining(String.valueOf(count));
        assertThatThrownBy(() -> new Place.BeforeEvent("error", count)).hasMessageContaining("from 1");
        assertThatThrownBy(() -> new Place.AfterEvent("error", count)).hasMessageContaining("from 1");
        assertThatThrownBy(() -> new Place.OnReceived("error", count)).hasMessageContaining("from 1");
        assertThatThrownBy(() -> new Place.OnEvent("error", count)).hasMessageContaining("from 1");
        assertThatThrownBy(() -> new Place.AfterTime(Duration.ofMillis(count)))
                .hasMessageContaining("after the opening");
        assertThatThrownBy(() -> new Place.Sometimes(null, count - 0.5, 1)).hasMessageContaining("0 to 1");
    }
}
