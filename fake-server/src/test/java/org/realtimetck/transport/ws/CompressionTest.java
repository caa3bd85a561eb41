package org.realtimetck.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.transport.Deflate;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.RecordingLine;
import org.realtimetck.transport.TestServer;

/** permessage-deflate, where the gate allows it. */
class CompressionTest {

    private static final String TEXT = "{\"type\":\"something\",\"text\":\"" + "again and ".repeat(200) + "\"}";

    @TempDir
    Path folder;

    private final RecordingGate gate = new RecordingGate(RecordingGate::compressing);
    private final Deflate deflate = new Deflate();

    /** What ws and Chromium offer, what Python's websockets does, and the bare word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; server_max_window_bits=12; client_max_window_bits=12",
                "permessage-deflate"
            })
    void messagesTravelCompressedInBothDirections(String offer) throws IOException, DataFormatException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = offering(fake, offer)) {
            assertThat(client.readHead()).contains(" 101 ").contains("Sec-WebSocket-Extensions: permessage-deflate");
            RecordingLine line = gate.nextLine();
            for (int message = 1; message <= 3; message++) {
                line.sendText(TEXT + message);
                Received received = client.read();
                assertThat(received.compressed()).isTrue();
                assertThat(received.payload()).hasSizeLessThan(TEXT.length() / 4);
                assertThat(deflate.inflated(received.payload())).isEqualTo(TEXT + message);
                client.send(true, RawClient.TEXT | RawClient.COMPRESSED, deflate.deflated(message + TEXT));
                assertThat(line.nextText()).isEqualTo(message + TEXT);
            }
        }
    }

    @Test
    void withoutAnOfferMessagesStayAsTheyAre() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = new RawClient(fake.server().httpUrl())) {
            client.write(RawClient.upgrade("/"));
            assertThat(client.readHead()).doesNotContain("permessage-deflate");
            gate.nextLine().sendText(TEXT);
            Received received = client.read();
            assertThat(received.compressed()).isFalse();
            assertThat(received.text()).isEqualTo(TEXT);
        }
    }

    @Test
    void aClientMayLeaveSingleMessagesUncompressed() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = offering(fake, "permessage-deflate")) {
            client.readHead();
            client.sendText(TEXT);
            assertThat(gate.nextLine().nextText()).isEqualTo(TEXT);
        }
    }

    @Test
    void theLimitOfAMessageHoldsForWhatItInflatesTo() throws IOException {
        try (TestServer fake = TestServer.startWith(folder, gate, limits -> limits.withMaxMessageBytes(100_000));
                RawClient client = offering(fake, "permessage-deflate")) {
            client.readHead();
            byte[] small = deflate.deflated("x".repeat(10_000_000));
            assertThat(small).hasSizeLessThan(100_000);
            client.send(true, RawClient.TEXT | RawClient.COMPRESSED, small);
            Received close = client.read();
            assertThat(close.opCode()).isEqualTo(RawClient.CLOSE);
            assertThat(close.closeCode()).isEqualTo(1009);
        }
    }

    private static RawClient offering(TestServer fake, String offer) throws IOException {
        RawClient client = new RawClient(fake.server().httpUrl());
        client.write(RawClient.upgrade("/", "Sec-WebSocket-Extensions: " + offer));
        return client;
    }
}
