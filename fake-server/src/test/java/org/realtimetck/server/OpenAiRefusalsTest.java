package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.wire.Dialect;

/** What the rows of {@link ConnectionsTest} do not show of OpenAI's refusals. */
class OpenAiRefusalsTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void aSandboxCanRefuseItsOwnKey() throws InterruptedException {
        Sandbox refusing = Sandbox.healthy("refusing", Dialect.OPENAI, new Assistant(Pace.IMMEDIATE))
                .refusingItsKey();
        String key = fake.open(refusing).key();
        JdkClient client = fake.connect(RunningFake.OPENAI, key);
        assertThat(client.next().path("error").path("message").asString())
                .contains(key.substring(0, 8) + "****" + key.substring(key.length() - 4));
        assertThat(client.end()).isEqualTo(new JdkClient.End(3000, "invalid_request_error.invalid_api_key"));
    }

    @Test
    void overTlsToo() throws InterruptedException {
        JdkClient client = fake.connectTls(
                "/v1/realtime", fake.open("mine", Dialect.OPENAI).key());
        assertThat(client.next().path("error").path("code").asString()).isEqualTo("missing_model");
        assertThat(client.end()).isEqualTo(new JdkClient.End(4000, "invalid_request_error.missing_model"));
    }
}
