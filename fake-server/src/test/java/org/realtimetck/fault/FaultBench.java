package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.fixtures.Fixtures;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalBounds;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection with a fault in it: frames in, frames out, and a time that passes when the test says so. */
final class FaultBench {

    static final JsonMapper MAPPER = new JsonMapper();

    private final Wire wire = new Wire();
    private final Timer timer = new Timer();
    private final FaultyOutbound pipe;

    private FaultBench(PlacedFault fault) {
        Journal journal = new Journal(JournalBounds.DEFAULT, System::nanoTime);
        pipe = fault.wrap(new ConnectionJournal(journal, "").tapSent(wire), timer);
    }

    /** The fault stands where the server puts it: between the session and the journal's tap. */
    static FaultBench with(Fault fault, Place place) {
        FaultBench bench = new FaultBench(new PlacedFault(fault, place));
        bench.pipe.opened();
        return bench;
    }

    /** What leaves of these frames, and all that leaves by itself afterwards. */
    static List<Frame> leaving(Fault fault, Place place, List<Frame> frames) {
        FaultBench bench = with(fault, place).send(frames).passes(Duration.ofHours(2));
        return bench.left();
    }

    /** The only frame that leaves of a frame that is struck. */
    static Frame struck(Fault fault, Frame frame) {
        List<Frame> left = leaving(fault, new Place.OnEach(null), List.of(frame));
        assertThat(left).hasSize(1);
        return left.get(0);
    }

    FaultBench send(Frame... frames) {
        return send(List.of(frames));
    }

    FaultBench send(List<Frame> frames) {
        frames.forEach(pipe::send);
        int flushed = wire.flushes;
        pipe.flush();
        assertThat(wire.flushes)
                .as("a burst ends at the wire, whatever the fault")
                .isEqualTo(flushed + 1);
        return this;
    }

    FaultBench receive(@Nullable String type) {
        pipe.received(type);
        return this;
    }

    FaultBench passes(Duration time) {
        timer.pass(time);
        return this;
    }

    /** Everything that has left so far. */
    List<Frame> left() {
        return List.copyOf(wire.frames);
    }

    /** Types of what has left; binary and the like by their class. */
    List<String> types() {
        return types(wire.frames);
    }

    static List<String> types(List<Frame> frames) {
        return frames.stream()
                .map(frame -> frame instanceof Frame.Text text && text.type() != null
                        ? text.type()
                        : frame.getClass().getSimpleName())
                .toList();
    }

    /** The golden sample of an event, as the codec writes it. */
    static Frame.Text event(String type) {
        return new Frame.Text(type, MAPPER.writeValueAsString(MAPPER.readTree(Fixtures.serverEvent(type))));
    }

    static List<Frame> events(String... types) {
        return List.of(types).stream().<Frame>map(FaultBench::event).toList();
    }

    static String jsonOf(Frame frame) {
        assertThat(frame).isInstanceOf(Frame.Text.class);
        return ((Frame.Text) frame).json();
    }

    static JsonNode treeOf(Frame frame) {
        return MAPPER.readTree(jsonOf(frame));
    }

    /** Takes frames as a socket would. */
    static final class Wire implements Outbound {

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

    /** A clock that the test winds. */
    static final class Timer implements Later {

        private record Due(Duration at, Runnable work) {}

        private final List<Due> due = new ArrayList<>();
        private Duration now = Duration.ZERO;

        @Override
        public void after(Duration delay, Runnable work) {
            due.add(new Due(now.plus(delay), work));
        }

        void pass(Duration time) {
            Duration end = now.plus(time);
            while (true) {
                Due first = due.stream().min(Comparator.comparing(Due::at)).orElse(null);
                if (first == null || first.at().compareTo(end) > 0) {
                    break;
                }
                due.remove(first);
                now = first.at();
                first.work().run();
            }
            now = end;
        }
    }
}
