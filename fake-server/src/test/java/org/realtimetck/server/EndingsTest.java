package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Model;
import org.realtimetck.wire.Dialect;

/** How connections end when the fake ends them. */
class EndingsTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void whenTheServerStopsEveryClientIsTold() throws InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        List<JdkClient> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JdkClient client = i % 2 == 0
                    ? fake.connect(RunningFake.OPENAI, mine.key())
                    : fake.connectTls(RunningFake.OPENAI, mine.key());
            client.nextOf("session.created");
            clients.add(client);
        }
        fake.server().close();
        for (JdkClient client : clients) {
            assertThat(client.end().code()).isEqualTo(1001);
        }
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Closed.class::isInstance)
                .extracting(entry -> ((Entry.Closed) entry).code())
                .containsExactly(1001, 1001, 1001, 1001);
    }

    @Test
    void closingTwiceIsOnceTooOftenAndHarmless() {
        fake.server().close();
        fake.server().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aModelThatThrowsIsAFaultOfTheKit(boolean withAnError) throws InterruptedException {
        Model broken = prompt -> {
            if (withAnError) {
                throw new AssertionError("this model is broken");
            }
            throw new IllegalStateException("this model is broken");
        };
        OpenSandbox sandbox = fake.openToBreak(Sandbox.healthy("broken", Dialect.OPENAI, broken));
        OpenSandbox healthy = fake.open("healthy", Dialect.OPENAI);
        JdkClient neighbour = fake.connect(RunningFake.OPENAI, healthy.key());
        JdkClient client = fake.connect(RunningFake.OPENAI, sandbox.key());
        client.send(Said.RESPOND);
        assertThat(client.end()).isEqualTo(new JdkClient.End(1011, "the fake broke, see its log"));
        assertThat(sandbox.kitFaults())
                .singleElement()
                .satisfies(bug -> assertThat(bug).hasMessageContaining("this model is broken"));
        assertThat(healthy.kitFaults()).isEmpty();
        assertThat(Said.writtenTurn(neighbour, "all well?")).isEqualTo("You said: all well?");
    }
}
