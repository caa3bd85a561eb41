package org.realtimetck.transport.relay.distortion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.transport.relay.frame.WebSocketFrame;

/** When distortions strike. */
class CourseTest {

    private static final Piece A = new Piece.Frame(Bench.event("a"));
    private static final Piece B = new Piece.Frame(Bench.event("b"));
    private static final Piece PING = new Piece.Frame(WebSocketFrame.of(WebSocketFrame.PING, new byte[1]));
    private static final Piece STRUCK = new Piece.Reset();

    static Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of(new Moment.AtOnce(), new Piece[] {STRUCK, Bench.HEAD, A, PING, B, A, B}),
                Arguments.of(new Moment.AfterUpgrade(), new Piece[] {Bench.HEAD, STRUCK, A, PING, B, A, B}),
                Arguments.of(new Moment.AfterFrames(1), new Piece[] {Bench.HEAD, A, STRUCK, PING, B, A, B}),
                Arguments.of(new Moment.AfterFrames(2), new Piece[] {Bench.HEAD, A, PING, STRUCK, B, A, B}),
                Arguments.of(Moment.before("b"), new Piece[] {Bench.HEAD, A, PING, STRUCK, B, A, B}),
                Arguments.of(Moment.after("b"), new Piece[] {Bench.HEAD, A, PING, B, STRUCK, A, B}),
                Arguments.of(new Moment.BeforeEvent("b", 2), new Piece[] {Bench.HEAD, A, PING, B, A, STRUCK, B}),
                Arguments.of(new Moment.AfterEvent("a", 2), new Piece[] {Bench.HEAD, A, PING, B, A, STRUCK, B}),
                Arguments.of(Moment.after("c"), new Piece[] {Bench.HEAD, A, PING, B, A, B}));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aStrikeHappensOnceAtItsMoment(Moment moment, Piece[] expected) {
        Bench bench = Bench.of(new Reset(), moment).pass(Bench.HEAD, A, PING, B, A, B);
        assertThat(bench.pieces()).containsExactly(expected);
    }

    @Test
    void aStrikeHappensAfterAByteInTheMiddleOfAPiece() {
        Bench bench = Bench.of(new Reset(), new Moment.AfterBytes(9)).pass(Bench.HEAD);
        assertThat(bench.pieces()).hasSize(3);
        assertThat(bench.pieces().get(0).wire()).isEqualTo(Bench.HEAD.wire().slice(0, 9));
        assertThat(bench.pieces().get(1)).isEqualTo(STRUCK);
        assertThat(bench.text()).isEqualTo(Bench.HEAD.text());
    }

    @Test
    void aStrikeHappensAfterTheLastByteOfAPiece() {
        long size = Bench.HEAD.wire().remaining();
        assertThat(Bench.of(new Reset(), new Moment.AfterBytes(size))
                        .pass(Bench.HEAD, A)
                        .pieces())
                .containsExactly(Bench.HEAD, STRUCK, A);
    }

    @Test
    void severalStrikesCutOnePiece() {
        Bench bench = Bench.of(
                        new PlacedDistortion(new Reset(), new Moment.AfterBytes(20)),
                        new PlacedDistortion(new HalfOpen(), new Moment.AfterBytes(3)))
                .pass(Bench.HEAD);
        assertThat(bench.pieces()).hasSize(5);
        assertThat(bench.pieces().get(1)).isEqualTo(new Piece.Freeze());
        assertThat(bench.pieces().get(3)).isEqualTo(STRUCK);
    }

    @Test
    void aStrikeHappensAfterATime() {
        Bench bench = Bench.of(new Reset(), new Moment.AfterTime(Duration.ofSeconds(2)))
                .pass(Bench.HEAD);
        bench.advance(Duration.ofMillis(1999));
        assertThat(bench.pieces()).containsExactly(Bench.HEAD);
        bench.advance(Duration.ofMillis(2));
        assertThat(bench.pieces()).containsExactly(Bench.HEAD, STRUCK);
    }

    @Test
    void aFrameWaitsForTheUpgrade() {
        Bench bench = Bench.of(PlacedDistortion.atOnce(new LoneContinuation())).pass(Bench.HEAD, A);
        assertThat(bench.pieces()).containsExactly(Bench.HEAD, new Piece.Bytes(new LoneContinuation().wire()), A);
    }

    @Test
    void aFrameNeverComesWhereTheUpgradeWasRefused() {
        Piece refusal = new Piece.Head("HTTP/1.1 401 Unauthorized\r\n\r\n", false);
        Bench bench = Bench.of(PlacedDistortion.atOnce(new LoneContinuation())).pass(refusal);
        assertThat(bench.pieces()).containsExactly(refusal);
        assertThat(bench.struck()).isEmpty();
    }

    @Test
    void aRegimeBeginsAtItsMoment() {
        Bench bench = Bench.of(new Silence(), Moment.after("a")).pass(Bench.HEAD, A, B, new Piece.End(false));
        assertThat(bench.pieces()).containsExactly(Bench.HEAD, A);
    }

    @Test
    void layersDecideTheOrderAndMomentsCountWhatTheServiceSends() {
        Bench bench = Bench.of(
                new PlacedDistortion(new Latency(Duration.ofSeconds(1)), Moment.before("a")),
                PlacedDistortion.atOnce(new SplitMessages(2, Between.NOTHING)),
                new PlacedDistortion(new Reset(), Moment.after("a")));
        bench.pass(Bench.HEAD, A, B).advance(Duration.ofSeconds(2));
        assertThat(bench.pieces()).hasSize(6);
        assertThat(bench.pieces().get(3)).isEqualTo(STRUCK);
        assertThat(bench.out().get(1).at()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatIsNoEventIsNone() {
        Piece broken = new Piece.Frame(WebSocketFrame.text("{\"type\":\"a"));
        Piece list = new Piece.Frame(WebSocketFrame.text("[\"type\",\"a\"]"));
        Piece nested = new Piece.Frame(WebSocketFrame.text("{\"item\":{\"type\":\"a\"},\"n\":[1,{}]}"));
        Piece binary = new Piece.Frame(new WebSocketFrame(true, 0, WebSocketFrame.BINARY, A.wire()));
        Piece number = new Piece.Frame(WebSocketFrame.text("{\"type\":1}"));
        Piece raw = new Piece.Bytes(ByteBuffer.wrap(new byte[3]));
        Bench bench = Bench.of(new Reset(), Moment.before("a")).pass(broken, list, nested, binary, number, raw, A);
        assertThat(bench.pieces()).containsExactly(broken, list, nested, binary, number, raw, STRUCK, A);
    }

    @Test
    void whatIsDecidedBeforeTheFirstByteHasNoOtherMoment() {
        assertThatThrownBy(() -> new PlacedDistortion(new RefuseFirst(1), Moment.after("a")))
                .hasMessageContaining("at once");
        assertThatThrownBy(() -> new PlacedDistortion(new ProtocolTooOld(), new Moment.AfterBytes(1)))
                .hasMessageContaining("at once");
    }

    @Test
    void momentsThatCannotComeAreRefused() {
        assertThatThrownBy(() -> new Moment.AfterBytes(0)).hasMessageContaining("at least 1 of bytes, got 0");
        assertThatThrownBy(() -> new Moment.AfterFrames(0)).hasMessageContaining("frames");
        assertThatThrownBy(() -> new Moment.AfterEvent("a", 0)).hasMessageContaining("occurrences of a");
        assertThatThrownBy(() -> new Moment.AfterTime(Duration.ZERO)).hasMessageContaining("above zero");
    }
}
