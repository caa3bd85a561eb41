package org.realtimetck.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.RecordingLine;
import org.realtimetck.transport.RecordingLine.End;
import org.realtimetck.transport.TestServer;

class EndTest {

    @TempDir
    Path folder;

    private final RecordingGate gate = new RecordingGate();

    @Test
    void aClientsCloseIsAnsweredWithItsCode() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate)) {
            for (int code : new int[] {1000, 1001, 4321}) {
                try (RawClient client = fake.connect()) {
                    client.sendClose(code, "OK");
                    Received answer = client.read();
                    assertThat(answer.opCode()).isEqualTo(RawClient.CLOSE);
                    assertThat(answer.closeCode()).isEqualTo(code);
                    assertThat(client.readToEnd()).isEmpty();
                    assertThat(gate.nextLine().end()).isEqualTo(new End(code, "OK"));
                }
            }
        }
    }

    @Test
    void aCloseWithoutACodeIs1005() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            client.send(true, RawClient.CLOSE, new byte[0]);
            assertThat(client.read().payload()).isEmpty();
            assertThat(gate.nextLine().end()).isEqualTo(new End(1005, ""));
        }
    }

    @Test
    void aFinWithoutACloseFrameIs1006() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            RecordingLine line = gate.nextLine();
            client.sendText("last");
            client.shutdownOutput();
            assertThat(line.nextText()).isEqualTo("last");
            assertThat(line.end()).isEqualTo(new End(1006, ""));
        }
    }

    @Test
    void aResetIs1006() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            RecordingLine line = gate.nextLine();
            client.reset();
            assertThat(line.end()).isEqualTo(new End(1006, ""));
        }
    }

    @Test
    void clientsAreToldWhenTheServerStops() throws IOException {
        TestServer fake = TestServer.start(folder, gate);
        try (RawClient client = fake.connect()) {
            RecordingLine line = gate.nextLine();
            fake.close();
            assertThat(client.read().closeCode()).isEqualTo(1001);
            assertThat(line.end()).isEqualTo(new End(1001, "the fake server stopped"));
            assertThat(line.furtherEnds()).isZero();
        }
    }
}
