package org.realtimetck.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.TestServer;

class RelayEntranceTest {

    @TempDir
    Path folder;

    @Test
    void isOnePortHoweverOftenItIsAskedFor() {
        try (TestServer fake = TestServer.start(folder, new RecordingGate())) {
            InetSocketAddress entrance = fake.server().relayEntrance();
            assertThat(fake.server().relayEntrance()).isEqualTo(entrance);
            assertThat(entrance.getAddress().isLoopbackAddress()).isTrue();
        }
    }

    @Test
    void takesNobodyWhoDoesNotSayWhoTheClientIs() throws IOException {
        try (TestServer fake = TestServer.start(folder, new RecordingGate())) {
            InetSocketAddress entrance = fake.server().relayEntrance();
            try (RawClient client = new RawClient(URI.create("http://127.0.0.1:" + entrance.getPort()))) {
                client.write(RawClient.upgrade("/v1/realtime?model=m"));
                assertThat(client.readIfAny()).isEmpty();
            }
        }
    }
}
