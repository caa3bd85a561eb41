package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.ChildJvm;

final class IdleSessionsTest {

    private static final int SESSIONS = Integer.getInteger("realtimetck.idle-sessions", 10_000);

    /** Far fewer than sessions: those of the server's pools, however many sessions there are. */
    private static final int MORE_THREADS = 60;

    @TempDir
    Path folder;

    /**
     * The clients live in a JVM of their own: each connection costs a descriptor on either side. No self-check: what these
     * sessions say is the same ten thousand times, and judged wherever one session says it.
     */
    @Test
    void ten_thousand_idle_sessions_need_no_thread_each_and_still_answer() throws Exception {
        int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
        try (FakeRealtimeServer fake = FakeRealtimeServer.start(ServerOptions.forScenarios(folder));
                OpenSandbox sandbox = fake.open(Sandbox.healthy("idle", null, new Assistant(Pace.IMMEDIATE)))) {
            Process clients = ChildJvm.start(
                    IdleSessionsProgram.class,
                    String.valueOf(fake.httpUrl().getPort()),
                    String.valueOf(SESSIONS),
                    sandbox.key());
            try (BufferedReader facts = clients.inputReader(StandardCharsets.UTF_8);
                    Writer orders = clients.outputWriter(StandardCharsets.UTF_8)) {
                assertThat(facts.readLine()).isEqualTo("open " + SESSIONS);
                everyoneAnswers(facts, orders);
                everyoneAnswers(facts, orders);
                assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threadsBefore)
                        .isLessThan(MORE_THREADS);
            } finally {
                clients.destroy();
            }
        }
    }

    private static void everyoneAnswers(BufferedReader facts, Writer orders) throws IOException {
        orders.write("talk\n");
        orders.flush();
        assertThat(facts.readLine()).isEqualTo("answered " + SESSIONS);
    }
}
