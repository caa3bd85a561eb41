package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sandboxes that have ended leave nothing behind. */
class ControlGrowthTest {

    private static final int MANY = 1_000;

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void aThousandSandboxesComeAndGoWithoutGrowth() throws Exception {
        List<WeakReference<Object>> journals = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            journals.add(new WeakReference<>(usedOnce("one-" + i)));
        }

        assertThat(fake.server().sandboxes()).containsExactly(fake.server().strays());
        assertThat(fake.server().namedSandboxes()).containsExactly(fake.server().strays());
        assertThat(fake.server().clientSecrets()).isZero();
        assertThat(fake.server().relays()).isZero();
        assertThat(fake.server().control().waiting()).isZero();
        System.gc();
        // a closing connection or two may still be on its way
        assertThat(journals.stream().filter(journal -> journal.get() != null)).hasSizeLessThan(MANY / 10);
    }

    /** Mints a secret, talks, replaces, deletes. */
    private Object usedOnce(String name) throws Exception {
        Controller controller = Controller.of(fake);
        Controller.Answer made = controller.post("/sandboxes", "{\"name\": \"" + name + "\"}");
        String key = made.json().path("key").asString();
        Object journal = fake.server().sandbox(name).orElseThrow().journal();
        Minting.secret(fake, key, "{\"type\":\"realtime\"}");
        assertThat(fake.server().clientSecrets()).isEqualTo(1);
        JdkClient client = JdkClient.connect(fake.http(), fake.server().httpUrl(), RunningFake.OPENAI, key);
        client.nextOf("session.created");
        assertThat(controller
                        .call("PUT", "/sandboxes/" + name, "{\"name\": \"" + name + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(controller.call("DELETE", "/sandboxes/" + name, "").status()).isEqualTo(200);
        assertThat(client.end().code()).isEqualTo(1001);
        return journal;
    }
}
