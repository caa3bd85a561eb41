package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimetck.journal.Entry;
import org.realtimetck.wire.Dialect;

class ManySessionsTest {

    private static final int SESSIONS = 200;

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void twoHundredSessionsAtOnceCompleteATurnEach() throws InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        List<JdkClient> clients = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            clients.add(fake.connect(RunningFake.OPENAI, mine.key()));
        }
        // all ask before any answer is read
        for (int i = 0; i < SESSIONS; i++) {
            clients.get(i).send(Said.WRITTEN);
            clients.get(i).send(Said.userText("I am number " + i));
            clients.get(i).send(Said.RESPOND);
        }
        for (int i = 0; i < SESSIONS; i++) {
            JdkClient client = clients.get(i);
            assertThat(client.nextOf("response.output_text.done").path("text").asString())
                    .isEqualTo("You said: I am number " + i);
            assertThat(client.nextOf("response.done")
                            .path("response")
                            .path("status")
                            .asString())
                    .isEqualTo("completed");
        }
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Opened.class::isInstance)
                .hasSize(SESSIONS);
        assertThat(mine.kitFaults()).isEmpty();
    }
}
