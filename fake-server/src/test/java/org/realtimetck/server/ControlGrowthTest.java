package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
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
        ReferenceQueue<Object> gone = new ReferenceQueue<>();
        List<WeakReference<Object>> journals = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            journals.add(new WeakReference<>(usedOnce("one-" + i), gone));
        }

        assertThat(fake.server().sandboxes()).containsExactly(fake.server().strays());
        assertThat(fake.server().namedSandboxes()).containsExactly(fake.server().strays());
        assertThat(fake.server().clientSecrets()).isZero();
        assertThat(fake.server().relays()).isZero();
        assertThat(fake.server().control().waiting()).isZero();
        // the server may still have the last few calls in hand
        int nearlyAll = MANY - MANY / 100;
        assertThat(collected(gone, nearlyAll, Duration.ofSeconds(60))).isEqualTo(nearlyAll);
        assertThat(journals).hasSize(MANY);
    }

    /** A connection that was closed holds on to its journal for the ten seconds its client has to answer. */
    private static int collected(ReferenceQueue<Object> gone, int wanted, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        int collected = 0;
        while (collected < wanted && System.nanoTime() < deadline) {
            System.gc();
            while (collected < wanted && gone.remove(500) != null) {
                collected++;
            }
        }
        return collected;
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
