package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.FaultBook;
import org.realtimetck.fault.FaultyOutbound;
import org.realtimetck.fault.HoldEvent;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.fault.SwapEvents;
import org.realtimetck.journal.Entry;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.wire.Dialect;

/**
 * Every fault at places of every kind, read from the socket: what a client sees is, byte for byte, what the journal says
 * left, and that is what the fault makes of what the session meant.
 */
class EveryFaultOnTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** Faults that take time take little here. */
    private static final Map<String, Map<String, Object>> QUICK = Map.of(
            "delay-event", Map.of("by", "20ms"),
            "swap-events", Map.of("at-most", "20ms"),
            "hold-event", Map.of("at-most", "20ms"),
            "audio-starvation", Map.of("time", "20ms"),
            "audio-burst", Map.of("within", "20ms"));

    private static final List<Place> MOMENTS = List.of(
            Place.before("response.done"),
            new Place.AfterEvent("response.output_audio.delta", 2),
            new Place.Between("response.created", "response.output_audio.done"),
            new Place.AfterFrames(5),
            new Place.OnReceived("response.create", 1),
            new Place.FromTheStart());

    private static final List<Place> UPON = List.of(
            Place.on("response.done"),
            new Place.OnEvent("response.output_audio.delta", 2),
            new Place.OnEach("response.output_audio_transcript.delta"),
            new Place.Sometimes(null, 0.3, 4));

    /** An event nobody knows: its refusals come behind all that the turn brought. */
    private static final String BARRIER = "{\"type\":\"tck.barrier\"}";

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    private final AtomicInteger opened = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> inTheOpen() {
        return faultsAtPlaces(false);
    }

    @TestFactory
    Stream<DynamicTest> overTls() {
        return faultsAtPlaces(true);
    }

    private Stream<DynamicTest> faultsAtPlaces(boolean tls) {
        return FaultBook.all().terms().stream()
                .map(EveryFaultOnTheWireTest::quick)
                .flatMap(fault -> (PlacedFault.strikesFrames(fault) ? UPON : MOMENTS)
                        .stream().map(place -> new PlacedFault(fault, place)))
                .map(placed -> DynamicTest.dynamicTest(
                        placed.fault() + " " + placed.place(), () -> isSeenAsItLeft(placed, tls)));
    }

    private static Fault quick(Term<? extends Fault> term) {
        return QUICK.containsKey(term.name()) ? term.make(QUICK.get(term.name())) : term.example();
    }

    private void isSeenAsItLeft(PlacedFault placed, boolean tls) throws IOException, InterruptedException {
        OpenSandbox sandbox =
                fake.open(Sandbox.healthy("s" + opened.incrementAndGet(), Dialect.OPENAI, new Assistant(Pace.IMMEDIATE))
                        .with(placed));
        String key = "Authorization: Bearer " + sandbox.key();
        try (RawClient client = tls ? fake.dialTls(RunningFake.OPENAI, key) : fake.dial(RunningFake.OPENAI, key)) {
            client.readHead();
            for (String event : List.of(
                    Said.userText("say something long enough for a few deltas"), Said.RESPOND, BARRIER, BARRIER)) {
                client.sendText(event);
            }
            List<Entry> entries = settled(sandbox, placed);
            List<String> left = left(entries);
            assertThat(seen(client, left.size())).isEqualTo(left);
            if (mustShow(placed)) {
                assertThat(left).as("the fault has struck").isNotEqualTo(intended(entries));
            }
            if (!goesByTheClock(placed)) {
                assertThat(left).isEqualTo(meant(placed, entries).subList(0, left.size()));
            }
        }
    }

    /** What goes wrong from the first frame on shows, unless it only takes its time. */
    private static boolean mustShow(PlacedFault placed) {
        return (placed.place() instanceof Place.FromTheStart || placed.place() instanceof Place.OnReceived)
                && !takesTime(placed.fault());
    }

    private static boolean takesTime(Fault fault) {
        return FaultBook.all().terms().stream()
                .filter(term -> QUICK.containsKey(term.name()))
                .anyMatch(term -> quick(term).equals(fault));
    }

    private static List<String> intended(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Intended.class::isInstance)
                .map(entry -> "text " + ((Entry.Intended) entry).text())
                .toList();
    }

    /** How their frames lie depends on when the next one comes, or when the client's came. */
    private static boolean goesByTheClock(PlacedFault placed) {
        return placed.fault() instanceof HoldEvent
                || placed.fault() instanceof SwapEvents
                || placed.place() instanceof Place.OnReceived;
    }

    /** Both barriers have been answered, or the connection has ended; and what waits has left. */
    private static List<Entry> settled(OpenSandbox sandbox, PlacedFault placed) throws InterruptedException {
        boolean keeps = takesTime(placed.fault());
        assertThat(sandbox.journal()
                        .await(
                                entries -> hasEnded(entries)
                                        || (barriersAnswered(entries) && (!keeps || allHasLeft(entries))),
                                SOON))
                .as("the turn is over: %s", sandbox.journal().entries())
                .isTrue();
        return sandbox.journal().entries();
    }

    private static boolean hasEnded(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry instanceof Entry.Closing || entry instanceof Entry.Aborted);
    }

    private static boolean barriersAnswered(List<Entry> entries) {
        return entries.stream()
                        .filter(entry -> entry instanceof Entry.Intended intended && "error".equals(intended.type()))
                        .count()
                == 2;
    }

    private static boolean allHasLeft(List<Entry> entries) {
        long meant = entries.stream().filter(Entry.Intended.class::isInstance).count();
        return entries.stream().filter(Entry.Sent.class::isInstance).count() == meant;
    }

    private static List<String> left(List<Entry> entries) {
        List<String> left = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Sent sent) {
                left.add((sent.binary() ? "binary " : "text ") + sent.text());
            } else if (entry instanceof Entry.Closing closing) {
                left.add("close " + closing.code() + " " + closing.reason());
            } else if (entry instanceof Entry.Aborted) {
                left.add("end");
            }
        }
        return left;
    }

    private static List<String> seen(RawClient client, int frames) throws IOException {
        List<String> seen = new ArrayList<>();
        while (seen.size() < frames) {
            Optional<Received> frame = client.readIfAny();
            seen.add(frame.map(EveryFaultOnTheWireTest::told).orElse("end"));
        }
        return seen;
    }

    private static String told(Received frame) {
        assertThat(frame.fin()).isTrue();
        return switch (frame.opCode()) {
            case RawClient.TEXT -> "text " + frame.text();
            case RawClient.BINARY -> "binary " + Base64.getEncoder().encodeToString(frame.payload());
            case RawClient.CLOSE -> "close " + frame.closeCode() + " " + frame.closeReason();
            default -> "frame " + frame.opCode() + " " + new String(frame.payload(), StandardCharsets.ISO_8859_1);
        };
    }

    /** The fault once more, upon what the session meant to send. */
    private static List<String> meant(PlacedFault placed, List<Entry> entries) {
        List<String> meant = new ArrayList<>();
        List<Runnable> later = new ArrayList<>();
        FaultyOutbound pipe = placed.wrap(writingTo(meant), (delay, work) -> later.add(work));
        pipe.opened();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Intended intended) {
                pipe.send(new Frame.Text(intended.type(), intended.text()));
            }
        }
        later.forEach(Runnable::run);
        return meant;
    }

    private static Outbound writingTo(List<String> lines) {
        return new Outbound() {
            @Override
            public void send(Frame frame) {
                if (frame instanceof Frame.Text text) {
                    lines.add("text " + text.json());
                } else if (frame instanceof Frame.Binary binary) {
                    byte[] bytes = new byte[binary.payload().remaining()];
                    binary.payload().duplicate().get(bytes);
                    lines.add("binary " + Base64.getEncoder().encodeToString(bytes));
                } else if (frame instanceof Frame.Close close) {
                    lines.add("close " + close.code() + " " + close.reason());
                } else {
                    lines.add("end");
                }
            }

            @Override
            public void flush() {
                // a list has no bursts
            }
        };
    }
}
