package org.realtimetck.transport.relay.distortion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.transport.relay.frame.WebSocketFrame;

/** When bytes leave. */
class PaceTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void latencyDelaysEveryPieceAndKeepsTheOrder() {
        Bench bench = Bench.upgraded(new Latency(Duration.ofMillis(80)));
        bench.pass(Bench.event("a")).advance(Duration.ofMillis(10)).pass(Bench.event("b"));
        bench.pass(new Piece.End(false));
        assertThat(bench.held()).isPositive();
        bench.advance(HOUR);
        assertThat(times(bench)).containsExactly(80L, 90L, 90L);
        assertThat(bench.pieces().get(2)).isEqualTo(new Piece.End(false));
        assertThat(bench.held()).isZero();
    }

    @Test
    void jitterIsTheSameForTheSameSeedAndKeepsTheOrder() {
        List<Long> times = jittered(7);
        assertThat(jittered(7)).isEqualTo(times);
        assertThat(jittered(8)).isNotEqualTo(times);
        assertThat(times).isSorted().allMatch(at -> at >= 0 && at <= 100);
    }

    private static List<Long> jittered(long seed) {
        Bench bench = Bench.upgraded(new Jitter(Duration.ofMillis(100), seed));
        for (int i = 0; i < 4; i++) {
            bench.pass(Bench.event("event " + i)).advance(Duration.ofMillis(1));
        }
        bench.advance(HOUR);
        assertThat(bench.frames())
                .containsExactly(
                        Bench.event("event 0"), Bench.event("event 1"), Bench.event("event 2"), Bench.event("event 3"));
        return times(bench);
    }

    @Test
    void bandwidthSpreadsBytesOverTime() {
        Bench bench = Bench.upgraded(new Bandwidth(1000));
        WebSocketFrame frame = WebSocketFrame.of(WebSocketFrame.BINARY, new byte[496]);
        bench.pass(frame, frame).pass(new Piece.End(false)).advance(HOUR);
        List<Bench.Out> out = bench.out();
        assertThat(out).hasSizeGreaterThanOrEqualTo(50);
        long sent = 0;
        for (Bench.Out one : out) {
            sent += one.piece().wire().remaining();
            assertThat(one.at().minus(HOUR).toMillis()).isGreaterThanOrEqualTo(sent);
        }
        assertThat(sent).isEqualTo(1000);
        assertThat(out.get(out.size() - 1).piece()).isEqualTo(new Piece.End(false));
        assertThat(bench.held()).isZero();
    }

    @Test
    void anIdleWhileIsNotSavedUp() {
        Bench bench = Bench.upgraded(new Bandwidth(1000));
        bench.advance(HOUR);
        bench.pass(WebSocketFrame.of(WebSocketFrame.BINARY, new byte[98])).advance(Duration.ofMillis(99));
        assertThat(bench.bytes()).hasSizeLessThan(100);
        bench.advance(Duration.ofMillis(2));
        assertThat(bench.bytes()).hasSize(100);
    }

    @Test
    void aSlowUpgradeDelaysTheAnswerAlone() {
        Bench bench = Bench.of(PlacedDistortion.atOnce(new SlowUpgrade(Duration.ofMillis(500))));
        bench.pass(Bench.HEAD)
                .pass(Bench.event("a"))
                .advance(Duration.ofMillis(600))
                .pass(Bench.event("b"));
        bench.advance(HOUR);
        assertThat(bench.out()).extracting(out -> out.at().toMillis()).containsExactly(500L, 500L, 600L);
    }

    @Test
    void tinyWritesKeepTheBytesAndTheEnds() {
        Bench bench = Bench.upgraded(new TinyWrites(3)).pass(Bench.event("a")).pass(new Piece.Fin(true));
        assertThat(bench.bytes()).isEqualTo(bytesOf(Bench.event("a")));
        assertThat(bench.pieces().get(0)).matches(piece -> ((Piece.Bytes) piece).perWrite() == 3);
        assertThat(bench.pieces().get(1)).isEqualTo(new Piece.Fin(true));
    }

    @Test
    void theSmallerOfTwoTinyWritesCounts() {
        Bench bench = Bench.of(PlacedDistortion.atOnce(new TinyWrites(2)), PlacedDistortion.atOnce(new TinyWrites(5)))
                .pass(Bench.HEAD);
        assertThat(bench.pieces()).containsExactly(new Piece.Bytes(Bench.HEAD.wire(), 2));
    }

    @Test
    void slowReadingIsToldToTheConnection() {
        assertThat(Bench.upgraded(new SlowReading(0)).readLimit()).isZero();
        assertThat(Bench.upgraded(new SlowReading(700)).pass(Bench.event("a")).frames())
                .hasSize(1);
    }

    private static byte[] bytesOf(WebSocketFrame frame) {
        byte[] bytes = new byte[frame.encoded().remaining()];
        frame.encoded().get(bytes);
        return bytes;
    }

    private static List<Long> times(Bench bench) {
        return bench.out().stream().map(out -> out.at().minus(HOUR).toMillis()).toList();
    }
}
