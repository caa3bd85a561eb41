package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalBounds;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every fault at every place, on lists of frames. */
class FaultsTest {

    private static final Later NEVER = (delay, work) -> {
        throw new AssertionError("no fault here needs time, and one asked for " + delay);
    };

    private static final Frame CREATED = text("response.created");
    private static final Frame DELTA = text("response.output_text.delta");
    private static final Frame DONE = text("response.done");
    private static final List<Frame> TURN = List.of(CREATED, DELTA, DELTA, DELTA, DONE);

    private static final Frame CLOSE = new Frame.Close(1011, "over");
    private static final Frame ABORT = new Frame.Abort();
    private static final Frame BROKEN = new Frame.Text(null, MalformedJson.BROKEN_OFF);
    private static final Frame ALIEN = new Frame.Text("alien.event", "{\"type\":\"alien.event\"}");

    private static Frame text(String type) {
        return new Frame.Text(type, "{\"type\":\"" + type + "\"}");
    }

    /** The way out that ends where a socket would. */
    private static final class Wire implements Outbound {
        final List<Frame> frames = new ArrayList<>();
        int flushes;

        @Override
        public void send(Frame frame) {
            frames.add(frame);
        }

        @Override
        public void flush() {
            flushes++;
        }
    }

    /** What leaves when the fault stands where the server puts it: between the session and the journal's tap. */
    private static List<Frame> leaving(Fault fault, Place place, List<Frame> frames) {
        Wire wire = new Wire();
        Journal journal = new Journal(JournalBounds.DEFAULT, System::nanoTime);
        Outbound tap = new ConnectionJournal(journal, "").tapSent(wire);
        Outbound pipe = new PlacedFault(fault, place).wrap(tap, NEVER);
        frames.forEach(pipe::send);
        pipe.flush();
        assertThat(wire.flushes).isEqualTo(1);
        return wire.frames;
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new CloseWith(1011, "over"), CLOSE, true),
                Arguments.of(new EndWithoutClose(), ABORT, true),
                Arguments.of(new MalformedJson(), BROKEN, false),
                Arguments.of(new InjectEvent("alien.event", "{\"type\":\"alien.event\"}"), ALIEN, false));
    }

    private static List<Frame> expected(int before, Frame struck, boolean ends) {
        List<Frame> expected = new ArrayList<>(TURN.subList(0, before));
        expected.add(struck);
        if (!ends) {
            expected.addAll(TURN.subList(before, TURN.size()));
        }
        return expected;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void strikesBeforeAnEvent(Fault fault, Frame struck, boolean ends) {
        assertThat(leaving(fault, Place.before("response.done"), TURN)).isEqualTo(expected(4, struck, ends));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void strikesAfterAnEvent(Fault fault, Frame struck, boolean ends) {
        assertThat(leaving(fault, Place.after("response.created"), TURN)).isEqualTo(expected(1, struck, ends));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void strikesBesideTheNthOccurrence(Fault fault, Frame struck, boolean ends) {
        assertThat(leaving(fault, new Place.BeforeEvent("response.output_text.delta", 3), TURN))
                .isEqualTo(expected(3, struck, ends));
        assertThat(leaving(fault, new Place.AfterEvent("response.output_text.delta", 2), TURN))
                .isEqualTo(expected(3, struck, ends));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void strikesAfterSoManyFrames(Fault fault, Frame struck, boolean ends) {
        assertThat(leaving(fault, new Place.AfterFrames(2), TURN)).isEqualTo(expected(2, struck, ends));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void strikesOncePerConnection(Fault fault, Frame struck, boolean ends) {
        List<Frame> twice = new ArrayList<>(TURN);
        twice.addAll(TURN);

        assertThat(leaving(fault, Place.after("response.created"), twice))
                .filteredOn(struck::equals)
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void doesNothingWhereItsPlaceNeverComes(Fault fault) {
        assertThat(leaving(fault, Place.before("session.updated"), TURN)).isEqualTo(TURN);
        assertThat(leaving(fault, new Place.AfterFrames(6), TURN)).isEqualTo(TURN);
        assertThat(leaving(fault, new Place.AfterEvent("response.done", 2), TURN))
                .isEqualTo(TURN);
    }

    @Test
    void onePlacedFaultServesManyConnectionsApart() {
        PlacedFault placed = new PlacedFault(new MalformedJson(), new Place.AfterFrames(2));
        Wire first = new Wire();
        Wire second = new Wire();
        Outbound one = placed.wrap(first, NEVER);
        Outbound two = placed.wrap(second, NEVER);

        one.send(CREATED);
        two.send(CREATED);
        two.send(DELTA);
        one.send(DONE);

        assertThat(first.frames).containsExactly(CREATED, DONE, BROKEN);
        assertThat(second.frames).containsExactly(CREATED, DELTA, BROKEN);
    }

    @Test
    void countsFramesOfEveryKindAndEventsByTypeOnly() {
        Frame binary = new Frame.Binary(ByteBuffer.allocate(1));

        assertThat(leaving(new MalformedJson(), new Place.AfterFrames(2), List.of(binary, BROKEN, DONE)))
                .containsExactly(binary, BROKEN, BROKEN, DONE);
        assertThat(leaving(new MalformedJson(), Place.after("response.done"), List.of(binary, BROKEN, DONE)))
                .containsExactly(binary, BROKEN, DONE, BROKEN);
    }

    @Test
    void theJournalTellsWhatWasMeantFromWhatWasSent() {
        Journal journal = new Journal(JournalBounds.DEFAULT, System::nanoTime);
        ConnectionJournal connection = new ConnectionJournal(journal, "");
        Outbound pipe =
                connection.tapIntended(new PlacedFault(new CloseWith(1011, "over"), Place.before("response.done"))
                        .wrap(connection.tapSent(new Wire()), NEVER));

        TURN.forEach(pipe::send);

        assertThat(journal.entries())
                .filteredOn(Entry.Intended.class::isInstance)
                .hasSize(5);
        assertThat(journal.entries()).filteredOn(Entry.Sent.class::isInstance).hasSize(4);
        assertThat(journal.entries())
                .filteredOn(Entry.Closing.class::isInstance)
                .hasSize(1);
        assertThat(journal.entries().get(8)).isInstanceOf(Entry.Intended.class);
        assertThat(journal.entries().get(9)).isInstanceOf(Entry.Closing.class);
    }

    @Test
    void faultsInARowAllStrikeUntilOneEndsTheConnection() {
        Wire wire = new Wire();
        Outbound tap = new ConnectionJournal(new Journal(JournalBounds.DEFAULT, System::nanoTime), "").tapSent(wire);
        Outbound inner = new PlacedFault(new EndWithoutClose(), Place.before("response.done")).wrap(tap, NEVER);
        Outbound outer = new PlacedFault(new MalformedJson(), Place.after("response.created")).wrap(inner, NEVER);

        TURN.forEach(outer::send);

        assertThat(wire.frames).containsExactly(CREATED, BROKEN, DELTA, DELTA, DELTA, ABORT);
    }

    @Test
    void malformedJsonIsNoJson() {
        assertThatThrownBy(() -> new JsonMapper().readTree(MalformedJson.BROKEN_OFF))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void injectedEventsMayBeUnknownToTheApi() {
        assertThat(leaving(new InjectEvent("alien.event", "{}"), Place.after("alien.event"), TURN))
                .as("an injected event is not what a place waits for")
                .isEqualTo(TURN);
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
    }

    @Test
    void aCloseThatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> new CloseWith(999, "")).hasMessageContaining("1000 to 4999");
        assertThatThrownBy(() -> new CloseWith(1006, "")).hasMessageContaining("EndWithoutClose");
        assertThatThrownBy(() -> new CloseWith(1000, "ä".repeat(62))).hasMessageContaining("123 bytes");
        assertThatThrownBy(() -> new CloseWith(1005, "why")).hasMessageContaining("no reason");
        assertThat(new CloseWith(1005, "")).isNotNull();
        assertThat(new CloseWith(4000, "ä".repeat(61))).isNotNull();
    }
}
