package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fake of a test's own, and whoever steers it over HTTP. */
abstract class ControlledFake {

    static final String SAYS_ONE = """
            {"name": "mine", "replies": [{"say": "one"}]}""";

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    Controller controller = new Controller(java.net.http.HttpClient.newHttpClient(), URI.create("/"), "");

    @BeforeEach
    void steer() {
        controller = Controller.of(fake);
    }

    final OpenSandbox create(String document) throws Exception {
        assertThat(controller.post("/sandboxes", document).status()).isEqualTo(201);
        return fake.server().sandbox("mine").orElseThrow();
    }

    final JdkClient connected(OpenSandbox open) throws InterruptedException {
        JdkClient client = fake.connect(RunningFake.OPENAI, open.key());
        client.nextOf("session.created");
        return client;
    }
}
