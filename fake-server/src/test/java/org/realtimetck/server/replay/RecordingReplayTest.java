package org.realtimetck.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.coverage.Observed;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;

/**
 * Replays the client of every recorded session and compares what the fake answers: events in the same order, with the
 * same keys in the same order. {@code -Drealtimetck.recordings=<folder>} adds recordings from elsewhere.
 */
class RecordingReplayTest {

    @TempDir
    Path folder;

    static List<Recording> recordings() throws IOException, URISyntaxException {
        return Recordings.all();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void theFakeSaysWhatWasRecorded(Recording recording) throws InterruptedException {
        ServerOptions options = ServerOptions.forScenarios(folder).with(Observed.selfCheck());
        try (FakeRealtimeServer server = FakeRealtimeServer.start(options)) {
            assertThat(Replay.against(server, recording)).isEmpty();
        }
    }
}
