package org.realtimetck.transport.relay.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 200_000})
    void aFrameOfAnyLengthComesBackAsItWasWritten(int length) {
        WebSocketFrame frame = WebSocketFrame.of(WebSocketFrame.BINARY, new byte[length]);
        assertThat(read(false, frame.encoded())).containsExactly(frame);
    }

    @Test
    void framesAreFoundHoweverTheBytesAreCut() {
        List<WebSocketFrame> frames = List.of(
                WebSocketFrame.text("Hello"),
                new WebSocketFrame(false, 0, WebSocketFrame.TEXT, ByteBuffer.wrap(new byte[300])),
                WebSocketFrame.of(WebSocketFrame.PING, new byte[125]),
                new WebSocketFrame(true, 0, WebSocketFrame.CONTINUATION, ByteBuffer.wrap(new byte[0])),
                WebSocketFrame.close(1000, "bye"));
        ByteBuffer all = ByteBuffer.allocate(1000);
        frames.forEach(frame -> all.put(frame.encoded()));
        all.flip();
        for (int size = 1; size <= all.limit(); size++) {
            FrameReader reader = new FrameReader(false);
            List<WebSocketFrame> found = new ArrayList<>();
            for (int from = 0; from < all.limit(); from += size) {
                reader.read(all.slice(from, Math.min(size, all.limit() - from)), found::add);
            }
            assertThat(found).as("cut every %d bytes", size).isEqualTo(frames);
        }
    }

    @Test
    void theExampleOfTheStandardIsRead() {
        assertThat(read(false, "810548656c6c6f")).containsExactly(WebSocketFrame.text("Hello"));
        assertThat(read(false, "010348656c80026c6f"))
                .extracting(WebSocketFrame::fin, WebSocketFrame::opCode)
                .containsExactly(tuple(false, 1), tuple(true, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "c100, expected no reserved bits",
        "9100, expected no reserved bits",
        "8300, expected a known opcode",
        "8b00, expected a known opcode",
        "8180000000000, expected an unmasked frame",
        "0900, expected an unfragmented control frame",
        "897e007e, expected a control frame of at most 125 bytes",
        "8000, expected the start of a message",
        "01000100, expected the continuation of a message",
        "817e007d, expected the shortest form of a length",
        "817f000000000000ffff, expected the shortest form of a length",
        "817f8000000000000000, expected a length of 0 to",
        "817f0000000100000000, expected a length of 0 to"
    })
    void whatBreaksARuleIsNamed(String hex, String message) {
        String even = hex.length() % 2 == 0 ? hex : hex + "0";
        assertThatThrownBy(() -> read(false, even))
                .isInstanceOf(IllegalFrameException.class)
                .hasMessageContaining(message);
    }

    @Test
    void compressionUsesTheFirstReservedBit() {
        assertThat(read(true, "c10100")).singleElement().matches(frame -> frame.reserved() == 4);
        assertThatThrownBy(() -> read(true, "a10100")).hasMessageContaining("bits 2");
    }

    private static List<WebSocketFrame> read(boolean compression, String hex) {
        return read(compression, ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    private static List<WebSocketFrame> read(boolean compression, ByteBuffer bytes) {
        List<WebSocketFrame> frames = new ArrayList<>();
        new FrameReader(compression).read(bytes, frames::add);
        return frames;
    }
}
