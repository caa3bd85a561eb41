package org.realtimetck.transport.relay.distortion;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.realtimetck.transport.relay.frame.WebSocketFrame;

/** One connection's course with a clock that only the test moves. */
final class Bench implements Reins {

    static final Piece.Head HEAD = new Piece.Head("HTTP/1.1 101 Switching Protocols\r\n\r\n", true);

    private record Due(long at, long order, Runnable work) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    /** A piece and when it came out. */
    record Out(Duration at, Piece piece) {}

    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private final List<Out> out = new ArrayList<>();
    private final List<PlacedDistortion> struck = new ArrayList<>();
    private final Course course;
    private long now;
    private long order;
    private long held;
    private int readLimit = -1;

    private Bench(List<PlacedDistortion> distortions) {
        course = new Course(distortions, piece -> out.add(new Out(Duration.ofNanos(now), piece)), this, struck::add);
        course.accepted();
    }

    static Bench of(PlacedDistortion... distortions) {
        return new Bench(List.of(distortions));
    }

    static Bench of(Distortion distortion, Moment moment) {
        return of(new PlacedDistortion(distortion, moment));
    }

    /** From the start, on an upgraded connection whose head is forgotten. */
    static Bench upgraded(Distortion distortion) {
        Bench bench = of(PlacedDistortion.atOnce(distortion));
        bench.pass(HEAD);
        bench.advance(Duration.ofHours(1));
        bench.out.clear();
        return bench;
    }

    Bench pass(Piece... pieces) {
        for (Piece piece : pieces) {
            course.pass(piece);
        }
        return this;
    }

    Bench pass(WebSocketFrame... frames) {
        for (WebSocketFrame frame : frames) {
            course.pass(new Piece.Frame(frame));
        }
        return this;
    }

    static WebSocketFrame event(String type) {
        return WebSocketFrame.text("{\"event_id\":\"event_1\",\"type\":\"" + type + "\"}");
    }

    /** Moves the clock, and does what falls due. */
    Bench advance(Duration time) {
        long end = now + time.toNanos();
        while (!dues.isEmpty() && dues.peek().at() <= end) {
            Due due = dues.remove();
            now = due.at();
            due.work().run();
        }
        now = end;
        return this;
    }

    List<Out> out() {
        return List.copyOf(out);
    }

    List<Piece> pieces() {
        return out.stream().map(Out::piece).toList();
    }

    List<WebSocketFrame> frames() {
        return pieces().stream()
                .filter(Piece.Frame.class::isInstance)
                .map(piece -> ((Piece.Frame) piece).frame())
                .toList();
    }

    List<PlacedDistortion> struck() {
        return List.copyOf(struck);
    }

    /** All bytes that came out. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Piece piece : pieces()) {
            ByteBuffer wire = piece.wire();
            byte[] bytes = new byte[wire.remaining()];
            wire.get(bytes);
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    String text() {
        return new String(bytes(), StandardCharsets.ISO_8859_1);
    }

    long held() {
        return held;
    }

    int readLimit() {
        return readLimit;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void after(Duration delay, Runnable work) {
        // timers are never exact, nor all late by the same
        dues.add(new Due(now + delay.toNanos() + (order % 2 == 0 ? 1000 : 1), order++, work));
    }

    @Override
    public void held(long bytes) {
        held += bytes;
    }

    @Override
    public void readAtMost(int bytesPerSecond) {
        readLimit = bytesPerSecond;
    }
}
