package org.realtimetck.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.ChildJvm;
import org.realtimetck.transport.Line;
import org.realtimetck.transport.TestServer;

class IdleSessionsTest {

    private static final int SESSIONS = Integer.getInteger("realtimetck.idle-sessions", 10_000);

    private final AtomicInteger open = new AtomicInteger();

    @TempDir
    Path folder;

    /** The clients live in a JVM of their own: each connection costs a descriptor on either side. */
    @Test
    void tenThousandIdleSessionsNeedNoThreadsAndStillAnswer() throws Exception {
        try (TestServer fake = TestServer.start(folder, handshake -> new Admission.Welcome(null, this::answering))) {
            int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
            Process clients = ChildJvm.start(
                    IdleSessionsProgram.class,
                    String.valueOf(fake.server().httpUrl().getPort()),
                    String.valueOf(SESSIONS));
            try (BufferedReader facts = clients.inputReader(StandardCharsets.UTF_8);
                    Writer orders = clients.outputWriter(StandardCharsets.UTF_8)) {
                assertThat(facts.readLine()).isEqualTo("open " + SESSIONS);
                assertThat(open).hasValue(SESSIONS);
                order(orders);
                assertThat(facts.readLine()).isEqualTo("answered " + SESSIONS);
                order(orders);
                assertThat(facts.readLine()).isEqualTo("answered " + SESSIONS);
                assertThat(open).hasValue(SESSIONS);
                assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threadsBefore)
                        .isLessThan(50);
            } finally {
                clients.destroy();
            }
        }
        assertThat(open).hasValue(0);
    }

    private static void order(Writer orders) throws IOException {
        orders.write("talk\n");
        orders.flush();
    }

    private Line answering(Outbound outbound) {
        open.incrementAndGet();
        return new Line() {
            @Override
            public void text(String message) {
                outbound.send(new Frame.Text(null, "still here"));
                outbound.flush();
            }

            @Override
            public void binary(ByteBuffer message) {
                throw new AssertionError("nobody sends binary messages");
            }

            @Override
            public void closed(int code, String reason) {
                open.decrementAndGet();
            }
        };
    }
}
