package org.realtimetck.client.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.client.Target;
import org.realtimetck.wire.Dialect;

class UpgradeRequestTest {

    @ParameterizedTest
    @CsvSource({
        "OPENAI, https://127.0.0.1:4, gpt-realtime, wss://127.0.0.1:4/v1/realtime?model=gpt-realtime",
        "AZURE, https://127.0.0.1:4, my-deployment, wss://127.0.0.1:4/openai/v1/realtime?model=my-deployment",
        "OPENAI, https://gateway/s/one, gpt-realtime, wss://gateway/s/one/v1/realtime?model=gpt-realtime",
        "OPENAI, http://127.0.0.1:4, a&b=c, ws://127.0.0.1:4/v1/realtime?model=a%26b%3Dc"
    })
    void the_address_follows_the_base_url(Dialect dialect, URI origin, String model, URI address) {
        assertThat(new UpgradeRequest(target(dialect, origin, model)).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"OPENAI, Authorization, Bearer key-1", "AZURE, api-key, key-1"})
    void the_key_travels_as_the_service_wants_it(Dialect dialect, String header, String value) {
        Target target = target(dialect, URI.create("https://127.0.0.1:4"), "m");

        assertThat(new UpgradeRequest(target).headers()).isEqualTo(Map.of(header, value));
    }

    private static Target target(Dialect dialect, URI origin, String model) {
        return new Target(dialect, origin, origin, "key-1", model, Path.of("ca"), Path.of("store"), 1);
    }
}
