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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;

/** Every fault there is at every place that makes sense for it. */
class EveryFaultTest {

    private static final List<Frame> TURN = events(
            "response.created",
            "response.output_item.added",
            "response.content_part.added",
            "response.output_audio_transcript.delta",
            "response.output_audio.delta",
            "response.output_audio.delta",
            "response.output_audio.delta",
            "response.output_audio.done",
            "response.output_audio_transcript.done",
            "response.content_part.done",
            "response.output_item.done",
            "response.done",
            "rate_limits.updated");

    /** Places, and how many frames of the turn leave before the fault is there. */
    private static final Map<Place, Integer> MOMENTS = Map.of(
            Place.before("response.done"),
            11,
            new Place.BeforeEvent("response.output_audio.delta", 2),
            5,
            Place.after("response.created"),
            1,
            new Place.AfterEvent("response.output_audio.delta", 3),
            7,
            new Place.Between("response.output_audio.delta", "response.done"),
            11,
            new Place.Between("response.output_audio.delta", "response.output_audio.delta"),
            5,
            new Place.AfterFrames(2),
            2,
            new Place.FromTheStart(),
            0);

    private static final Map<Place, List<Integer>> UPON = Map.of(
            Place.on("response.done"),
            List.of(11),
            new Place.OnEvent("response.output_audio.delta", 2),
            List.of(5),
            new Place.OnEach("response.output_audio.delta"),
            List.of(4, 5, 6),
            new Place.OnEach(null),
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            new Place.Sometimes(null, 1, 7),
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            new Place.Sometimes("response.done", 0, 7),
            List.of());

    private static final List<Place> NEVER_COMING = List.of(
            Place.before("session.updated"),
            new Place.AfterEvent("response.done", 2),
            new Place.Between("response.done", "response.created"),
            new Place.AfterFrames(14),
            new Place.OnReceived("response.create", 1),
            new Place.AfterTime(Duration.ofHours(3)),
            Place.on("session.updated"),
            new Place.OnEvent("response.done", 2),
            new Place.OnEach("session.updated"),
            new Place.Sometimes(null, 0, 7));

    private static Stream<Fault> faults() {
        return FaultBook.all().terms().stream().map(Term::example);
    }

    private static Stream<Arguments> faultsBy(boolean strikingFrames, Iterable<Place> places) {
        return faults().filter(fault -> PlacedFault.strikesFrames(fault) == strikingFrames)
                .flatMap(fault -> {
                    List<Arguments> rows = new ArrayList<>();
                    places.forEach(place -> rows.add(Arguments.of(fault, place)));
                    return rows.stream();
                });
    }

    static Stream<Arguments> faultsAtMoments() {
        return faultsBy(false, MOMENTS.keySet());
    }

    static Stream<Arguments> faultsUponFrames() {
        return faultsBy(true, UPON.keySet());
    }

    static Stream<Arguments> faultsWhosePlaceNeverComes() {
        return Stream.concat(faultsBy(false, NEVER_COMING.subList(0, 6)), faultsBy(true, NEVER_COMING.subList(6, 10)));
    }

    static Stream<Arguments> faultsOutOfPlace() {
        return Stream.concat(
                faultsBy(false, UPON.keySet()),
                faultsBy(
                        true,
                        Stream.concat(MOMENTS.keySet().stream(), NEVER_COMING.subList(4, 6).stream())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("faultsAtMoments")
    void strikesAtItsMomentAndNotBefore(Fault fault, Place place) {
        assertThat(leaving(fault, place, TURN)).isEqualTo(struckAt(fault, MOMENTS.get(place)));
    }

    /** What a fault does by itself, put where the place is. */
    private static List<Frame> struckAt(Fault fault, int before) {
        FaultBench.Wire wire = new FaultBench.Wire();
        FaultBench.Timer timer = new FaultBench.Timer();
        List<Frame> rest = TURN.subList(before, TURN.size());
        if (fault instanceof Insertion insertion) {
            insertion.strike(wire, timer);
            rest.forEach(wire::send);
        } else {
            rest.forEach(((Regime) fault).under(wire, timer)::send);
        }
        timer.pass(Duration.ofHours(1));
        List<Frame> expected = new ArrayList<>(TURN.subList(0, before));
        for (Frame frame : wire.frames) {
            expected.add(frame);
            if (frame instanceof Frame.Close || frame instanceof Frame.Abort) {
                break;
            }
        }
        return expected;
    }

    @ParameterizedTest
    @MethodSource("faultsUponFrames")
    void strikesTheFramesOfItsPlaceAndNoOthers(Fault fault, Place place) {
        List<Integer> struck = UPON.get(place);
        List<Frame> left = leaving(fault, place, TURN);
        if (fault instanceof Alteration alteration) {
            List<Frame> expected = new ArrayList<>();
            for (int i = 0; i < TURN.size(); i++) {
                expected.addAll(struck.contains(i) ? alteration.alter(TURN.get(i)) : List.of(TURN.get(i)));
            }
            assertThat(left).isEqualTo(expected);
        } else {
            assertThat(left).as("what is kept leaves in the end").containsExactlyInAnyOrderElementsOf(TURN);
            int first = struck.isEmpty() ? TURN.size() : struck.get(0);
            assertThat(left.subList(0, first)).isEqualTo(TURN.subList(0, first));
        }
    }

    @ParameterizedTest
    @MethodSource("faultsWhosePlaceNeverComes")
    void doesNothingWhereItsPlaceNeverComes(Fault fault, Place place) {
        assertThat(leaving(fault, place, TURN)).isEqualTo(TURN);
    }

    @ParameterizedTest
    @MethodSource("faultsOutOfPlace")
    void isRefusedAtAPlaceThatMakesNoSense(Fault fault, Place place) {
        assertThatThrownBy(() -> new PlacedFault(fault, place))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        PlacedFault.strikesFrames(fault) ? "(on, on-each, sometimes)" : "(before, after, between,")
                .hasMessageContaining(place.toString());
    }

    static Stream<Arguments> alterations() {
        return faults().filter(Alteration.class::isInstance).map(Arguments::of);
    }

    /** What only a text can be, or only JSON, no fault invents for a frame that is none. */
    @ParameterizedTest
    @MethodSource("alterations")
    void letsFramesPassItCannotApplyTo(Fault fault) {
        boolean takesAnyFrame = fault instanceof DropEvent || fault instanceof DuplicateEvent;
        List<Frame> ends = List.of(new Frame.Binary(ByteBuffer.allocate(3)), new Frame.Ping(ByteBuffer.allocate(1)));
        for (Frame frame : ends) {
            assertThat(((Alteration) fault).alter(frame).contains(frame)).isEqualTo(!(fault instanceof DropEvent));
        }
        boolean takesAnyText = takesAnyFrame || fault instanceof CutEvent || fault instanceof BinaryEvent;
        for (String text : List.of("", "{\"type\":\"x\"", "[1]", "7", "{} {}")) {
            Frame frame = new Frame.Text(null, text);
            assertThat(takesAnyText || ((Alteration) fault).alter(frame).equals(List.of(frame)))
                    .as(text)
                    .isTrue();
        }
    }

    static Stream<Arguments> momentary() {
        return faultsBy(false, List.of(new Place.AfterFrames(1)));
    }

    @ParameterizedTest
    @MethodSource("momentary")
    void strikesWhenTheClientSentSomethingAndBeforeTheAnswer(Fault fault, Place ignored) {
        Frame answer = event("response.created");
        FaultBench bench = FaultBench.with(fault, new Place.OnReceived("response.create", 2));

        bench.receive("response.create").send(answer).receive(null).receive("response.cancel");
        assertThat(bench.left()).containsExactly(answer);

        bench.receive("response.create").send(TURN);
        assertThat(bench.left()).startsWith(answer).isNotEqualTo(appended(answer, TURN));
    }

    @ParameterizedTest
    @MethodSource("momentary")
    void strikesAfterATime(Fault fault, Place ignored) {
        Frame before = event("session.created");
        FaultBench bench = FaultBench.with(fault, new Place.AfterTime(Duration.ofSeconds(5)));

        bench.send(before).passes(Duration.ofMillis(4_999));
        assertThat(bench.left()).containsExactly(before);

        bench.passes(Duration.ofMillis(1)).send(TURN);
        assertThat(bench.left()).startsWith(before).isNotEqualTo(appended(before, TURN));
    }

    private static List<Frame> appended(Frame first, List<Frame> rest) {
        List<Frame> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    static Stream<Arguments> allOfThem() {
        return faults().map(Arguments::of);
    }

    /** Two connections must not share what a fault remembers. */
    @ParameterizedTest
    @MethodSource("allOfThem")
    void servesManyConnectionsApart(Fault fault) {
        Place place = PlacedFault.strikesFrames(fault) ? Place.on("response.created") : Place.after("response.created");
        PlacedFault placed = new PlacedFault(fault, place);
        List<List<Frame>> left = new ArrayList<>();
        for (int connection = 0; connection < 2; connection++) {
            FaultBench.Wire wire = new FaultBench.Wire();
            FaultBench.Timer timer = new FaultBench.Timer();
            FaultyOutbound pipe = placed.wrap(wire, timer);
            TURN.forEach(pipe::send);
            timer.pass(Duration.ofHours(1));
            left.add(wire.frames);
        }
        assertThat(left.get(0)).isEqualTo(left.get(1));
    }

    @Test
    void chanceIsTheSameForTheSameSeed() {
        List<Frame> some = leaving(new DropEvent(), new Place.Sometimes(null, 0.5, 42), TURN);
        List<Frame> same = leaving(new DropEvent(), new Place.Sometimes(null, 0.5, 42), TURN);
        List<Frame> others = leaving(new DropEvent(), new Place.Sometimes(null, 0.5, 43), TURN);

        assertThat(some).isEqualTo(same).isNotEqualTo(others).isNotEqualTo(TURN).isNotEmpty();
    }
}
