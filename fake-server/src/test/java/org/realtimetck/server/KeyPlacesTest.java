package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimetck.transport.RawClient;

/** Wherever a client may put its key, it is found. */
class KeyPlacesTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void inABearerHeader() throws InterruptedException {
        String key = fake.open("mine", null).key();
        assertWelcome(fake.connect(RunningFake.OPENAI, key));
        assertWelcome(fake.connect(RunningFake.AZURE, key));
        assertWelcome(dial(RunningFake.OPENAI, Map.of("authorization", "bearer " + key)));
    }

    @Test
    void inAzuresHeader() throws InterruptedException {
        String key = fake.open("mine", null).key();
        assertWelcome(dial(RunningFake.AZURE, Map.of("api-key", key)));
    }

    @Test
    void inAzuresQuery() throws InterruptedException {
        String key = fake.open("mine", null).key();
        assertWelcome(dial(RunningFake.AZURE + "&api-key=" + key, Map.of()));
    }

    @Test
    void inASubprotocolWhichIsNotTheOneThatIsChosen() throws InterruptedException {
        String key = fake.open("mine", null).key();
        JdkClient client = fake.closing(JdkClient.connect(
                fake.http(),
                fake.webSocket(RunningFake.OPENAI),
                Map.of(),
                List.of("realtime", "openai-insecure-api-key." + key)));
        assertWelcome(client);
        assertThat(client.subprotocol()).isEqualTo("realtime");
    }

    @Test
    void realtimeIsEchoedWhereverItStandsAndOnlyIfItWasOffered() throws IOException {
        String key = fake.open("mine", null).key();
        RawClient last =
                fake.dial(RunningFake.OPENAI, "Sec-WebSocket-Protocol: openai-insecure-api-key." + key + ", realtime");
        assertThat(last.readHead()).contains("Sec-WebSocket-Protocol: realtime\r\n");
        RawClient none = fake.dial(RunningFake.OPENAI, "Authorization: Bearer " + key);
        assertThat(none.readHead()).startsWith("HTTP/1.1 101 ").doesNotContain("Sec-WebSocket-Protocol");
    }

    private JdkClient dial(String target, Map<String, String> headers) {
        return fake.closing(JdkClient.connect(fake.http(), fake.webSocket(target), headers, List.of()));
    }

    private static void assertWelcome(JdkClient client) throws InterruptedException {
        assertThat(client.next().path("type").asString()).isEqualTo("session.created");
    }
}
