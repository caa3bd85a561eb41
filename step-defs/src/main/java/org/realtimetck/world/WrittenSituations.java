package org.realtimetck.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimetck.clock.Tempo;
import org.realtimetck.fault.Alteration;
import org.realtimetck.fault.DropEvent;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.journal.Entry;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.Outage;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.RefuseFirst;
import org.realtimetck.transport.relay.distortion.TlsFlaw;
import org.realtimetck.transport.upgrade.AnswerCompression;
import org.realtimetck.transport.upgrade.AnswerSubprotocol;
import org.realtimetck.transport.upgrade.FaultyUpgrade;

/** What has to have come about before a written service went wrong at all, fault by fault. */
final class WrittenSituations {

    private static final String NOT_THERE =
            "Mend first what keeps the client from getting there: look at the frames and at its output.";

    private final Tempo tempo;
    private final List<Situation> situations = new ArrayList<>();

    private WrittenSituations(Tempo tempo) {
        this.tempo = tempo;
    }

    static List<Situation> of(SandboxDocument document) {
        WrittenSituations all = new WrittenSituations(document.tempo());
        document.faults().forEach(all::fault);
        document.upgradeFaults().forEach(all::upgradeFault);
        document.distortions().forEach(all::distortion);
        return List.copyOf(all.situations);
    }

    private void fault(PlacedFault placed) {
        situations.add(place(placed.place()));
        if (placed.fault() instanceof Alteration) {
            boolean drops = placed.fault() instanceof DropEvent;
            situations.add(new Situation(
                    "an event that " + placed.fault() + " changed",
                    record -> connections(record)
                            .anyMatch(number -> isAltered(record, number) || (drops && isShorter(record, number))),
                    NOT_THERE));
        }
    }

    private Situation place(Place place) {
        if (place instanceof Place.BeforeEvent before) {
            return intended(before.type(), before.nth());
        } else if (place instanceof Place.AfterEvent after) {
            return intended(after.type(), after.nth());
        } else if (place instanceof Place.OnEvent on) {
            return intended(on.type(), on.nth());
        } else if (place instanceof Place.OnEach each) {
            return intended(each.type(), 1);
        } else if (place instanceof Place.Sometimes some) {
            return intended(some.type(), 1);
        } else if (place instanceof Place.Between between) {
            return intended(between.later(), 1);
        } else if (place instanceof Place.OnReceived received) {
            return situation(
                    "the client to send " + received.type(),
                    record -> record.exchange().fromClient(received.type()).size() >= received.nth());
        } else if (place instanceof Place.AfterFrames frames) {
            return situation(
                    frames.count() + " frames to leave",
                    record -> connections(record)
                            .anyMatch(number -> sent(record, number).size() >= frames.count()));
        } else if (place instanceof Place.AfterTime time) {
            return situation("a connection that lasts " + time.sinceOpen(), lasts(time.sinceOpen()));
        }
        return situation(
                "the client to be let in",
                record -> connections(record).findAny().isPresent());
    }

    private Predicate<OnRecord> lasts(Duration sinceOpen) {
        double factor = tempo instanceof Tempo.Compressed compressed ? compressed.factor() : 1;
        double micros = sinceOpen.toNanos() / 1_000.0 / factor;
        return record -> record.exchange().handshakes().stream()
                .anyMatch(opened -> record.exchange().entries().stream()
                        .anyMatch(entry -> entry.connection() == opened.connection()
                                && entry.atMicros() - opened.atMicros() >= micros));
    }

    /** @param type null for any */
    private static Situation intended(@Nullable String type, int nth) {
        if ("session.created".equals(type)) {
            // every session begins with it; a client that rightly leaves at once may be gone before
            return situation(
                    "the client to be let in",
                    record -> connections(record).findAny().isPresent());
        }
        return situation(
                "the session to come to " + (type == null ? "an event" : type) + (nth == 1 ? "" : " number " + nth),
                record -> connections(record)
                        .anyMatch(number -> intended(record, number, type).count() >= nth));
    }

    private static Stream<Entry.Intended> intended(OnRecord record, int connection, @Nullable String type) {
        return record.exchange()
                .entriesOf(Entry.Intended.class)
                .filter(entry -> entry.connection() == connection)
                .filter(entry -> type == null || type.equals(entry.type()));
    }

    private static List<String> sent(OnRecord record, int connection) {
        return record.exchange()
                .entriesOf(Entry.Sent.class)
                .filter(entry -> entry.connection() == connection)
                .map(Entry.Sent::text)
                .toList();
    }

    /** Not by a connection that merely ended early: what was sent is then the beginning of what was meant. */
    private static boolean isAltered(OnRecord record, int connection) {
        List<String> meant =
                intended(record, connection, null).map(Entry.Intended::text).toList();
        List<String> sent = sent(record, connection);
        return sent.size() > meant.size() || !meant.subList(0, sent.size()).equals(sent);
    }

    /** What was dropped last leaves no other trace. */
    private static boolean isShorter(OnRecord record, int connection) {
        return sent(record, connection).size()
                < intended(record, connection, null).count();
    }

    private static Stream<Integer> connections(OnRecord record) {
        return record.exchange().handshakes().stream()
                .filter(opened -> opened.status() == 101)
                .map(Entry.Opened::connection);
    }

    private void upgradeFault(FaultyUpgrade faulty) {
        boolean letsIn = faulty.fault() instanceof AnswerSubprotocol || faulty.fault() instanceof AnswerCompression;
        situations.add(situation(
                "a handshake that is answered as " + faulty.fault(),
                record -> record.exchange().handshakes().stream()
                        .anyMatch(opened -> (opened.status() == 101) == letsIn)));
    }

    /** Whoever is reset before a word was said is not on record; the next one is, with its number. */
    private void distortion(PlacedDistortion placed) {
        if (placed.distortion() instanceof TlsFlaw) {
            situations.add(situation(
                    "the client to come over TLS",
                    record -> record.wires().stream().anyMatch(wire -> wire.secure())));
        } else if (placed.distortion() instanceof RefuseFirst first) {
            situations.add(situation(
                    "the client to come back after " + first.connections() + " connections that were reset",
                    record -> record.wires().stream().anyMatch(wire -> wire.number() > first.connections())));
        } else if (placed.distortion() instanceof Outage && placed.moment() instanceof Moment.AtOnce) {
            situations.add(situation(
                    "the client to come back after the outage",
                    record -> !record.wires().isEmpty()));
        } else {
            situations.add(situation("the relay to come to " + placed, record -> record.struck(placed.toString())));
        }
    }

    private static Situation situation(String description, Predicate<OnRecord> cameAbout) {
        return new Situation(description, cameAbout, NOT_THERE);
    }
}
