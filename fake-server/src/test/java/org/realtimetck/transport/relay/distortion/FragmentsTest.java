package org.realtimetck.transport.relay.distortion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.transport.relay.frame.FrameReader;
import org.realtimetck.transport.relay.frame.WebSocketFrame;

/** How messages are cut. */
class FragmentsTest {

    private static final String TEXT = "{\"type\":\"a\",\"delta\":\"é漢🎧\"}";

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 33, 34, 100})
    void aMessageIsCutIntoSoManyParts(int count) {
        List<WebSocketFrame> frames = cut(new SplitMessages(count, Between.NOTHING));
        int size = TEXT.getBytes(StandardCharsets.UTF_8).length;
        assertThat(frames).hasSize(Math.min(count, size));
        assertThat(frames).allMatch(frame -> frame.payload().remaining() <= (size + count - 1) / count);
        assertMessage(frames);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1000})
    void aMessageIsCutEveryFewBytes(int bytes) {
        List<WebSocketFrame> frames = cut(new SplitEvery(bytes, Between.NOTHING));
        assertThat(frames.subList(0, frames.size() - 1))
                .allMatch(frame -> frame.payload().remaining() == bytes);
        assertMessage(frames);
    }

    @Test
    void aMessageIsCutInsideACharacter() {
        List<WebSocketFrame> frames = cut(new SplitCharacters(Between.NOTHING));
        assertThat(frames).hasSize(2);
        ByteBuffer second = frames.get(1).payload();
        assertThat(second.get(0) & 0xC0).isEqualTo(0x80);
        assertMessage(frames);
        assertThat(Bench.upgraded(new SplitCharacters(Between.NOTHING))
                        .pass(WebSocketFrame.text("plain"))
                        .frames())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Between.class)
    void somethingMayStandBetween(Between between) {
        List<WebSocketFrame> frames = cut(new SplitMessages(3, between));
        assertThat(frames).hasSize(between == Between.NOTHING ? 3 : 5);
        assertMessage(frames);
        int second = frames.get(1).opCode();
        assertThat(second)
                .isEqualTo(
                        switch (between) {
                            case PING -> WebSocketFrame.PING;
                            case PONG -> WebSocketFrame.PONG;
                            case NOTHING, EMPTY_FRAGMENT -> WebSocketFrame.CONTINUATION;
                        });
    }

    @Test
    void whatIsNoWholeMessagePassesAsItIs() {
        WebSocketFrame ping = WebSocketFrame.of(WebSocketFrame.PING, new byte[10]);
        WebSocketFrame part = new WebSocketFrame(false, 0, WebSocketFrame.TEXT, ByteBuffer.wrap(new byte[10]));
        WebSocketFrame rest = new WebSocketFrame(true, 0, WebSocketFrame.CONTINUATION, ByteBuffer.wrap(new byte[10]));
        WebSocketFrame empty = WebSocketFrame.text("");
        assertThat(Bench.upgraded(new SplitEvery(1, Between.NOTHING))
                        .pass(ping, part, rest, empty)
                        .frames())
                .containsExactly(ping, part, rest, empty);
    }

    @Test
    void theMarkOfCompressionStaysOnTheFirstFragment() {
        WebSocketFrame compressed = new WebSocketFrame(true, 4, WebSocketFrame.TEXT, ByteBuffer.wrap(new byte[10]));
        assertThat(Bench.upgraded(new SplitMessages(2, Between.NOTHING))
                        .pass(compressed)
                        .frames())
                .extracting(WebSocketFrame::reserved)
                .containsExactly(4, 0);
    }

    @Test
    void aHugeMessageIsNotCutWithoutBounds() {
        Bench bench = Bench.upgraded(new SplitEvery(1, Between.NOTHING))
                .pass(WebSocketFrame.of(WebSocketFrame.BINARY, new byte[200_000]));
        assertThat(bench.frames()).hasSize(100_000);
        assertThat(bench.frames().get(99_999).payload().remaining()).isEqualTo(100_001);
    }

    private static List<WebSocketFrame> cut(Distortion distortion) {
        return Bench.upgraded(distortion).pass(WebSocketFrame.text(TEXT)).frames();
    }

    /** By the strict reader, which knows the rules for fragments. */
    private static void assertMessage(List<WebSocketFrame> frames) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        FrameReader reader = new FrameReader(false);
        for (WebSocketFrame frame : frames) {
            reader.read(frame.encoded(), read -> {
                if (!read.isControl()) {
                    byte[] part = new byte[read.payload().remaining()];
                    read.payload().get(part);
                    message.writeBytes(part);
                }
            });
        }
        assertThat(frames.get(0).opCode()).isEqualTo(WebSocketFrame.TEXT);
        assertThat(frames.get(frames.size() - 1).fin()).isTrue();
        assertThat(message.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }
}
