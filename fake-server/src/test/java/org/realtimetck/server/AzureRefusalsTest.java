package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.coverage.Observed;
import org.realtimetck.journal.Entry;
import org.realtimetck.transport.RawClient;
import org.realtimetck.wire.Dialect;

/** Azure answers with an HTTP status, before there is a WebSocket. */
class AzureRefusalsTest {

    private static final String KEY = "<key>";
    private static final String BAD_KEY = "{\"error\":{\"code\":\"401\",\"message\":\"Access denied due to invalid"
            + " subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and"
            + " use a correct regional API endpoint for your resource.\"}}";
    private static final String NO_DEPLOYMENT = "{\"error\":{\"code\":\"DeploymentNotFound\",\"message\":\"The API"
            + " deployment for this resource does not exist. If you created the deployment within the last 5 minutes,"
            + " please wait a moment and try again.\"}}";
    private static final String NO_RESOURCE = "{\"error\":{\"code\":\"404\",\"message\":\"Resource not found\"}}";

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    /**
     * A wrong connection and the answer.
     *
     * @param header {@code <key>} stands for a good key
     */
    record Row(String target, String header, int status, String body) {
        @Override
        public String toString() {
            return target + " " + header;
        }
    }

    static List<Row> rows() {
        String good = "api-key: " + KEY;
        String preview = "/openai/realtime?api-version=2025-04-01-preview&deployment=my-deployment";
        return List.of(
                new Row(RunningFake.AZURE, "X-Nothing: here", 401, BAD_KEY),
                new Row(RunningFake.AZURE, "api-key: wrong", 401, BAD_KEY),
                new Row(RunningFake.AZURE, "Authorization: Bearer wrong", 401, BAD_KEY),
                new Row(RunningFake.AZURE + "&api-key=wrong", "X-Nothing: here", 401, BAD_KEY),
                // no key in subprotocols there
                new Row(RunningFake.AZURE, "Sec-WebSocket-Protocol: openai-insecure-api-key." + KEY, 401, BAD_KEY),
                new Row(RunningFake.AZURE + "&api-version=2025-04-01-preview", good, 401, BAD_KEY),
                new Row("/openai/v1/realtime", good, 404, NO_DEPLOYMENT),
                new Row("/openai/v1/realtime?model=", good, 404, NO_DEPLOYMENT),
                new Row(preview, "api-key: wrong", 401, BAD_KEY),
                new Row(preview, good, 404, NO_RESOURCE));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isTold(Row row) throws IOException {
        OpenSandbox mine = fake.open("mine", Dialect.AZURE);
        RawClient client = fake.dial(row.target(), row.header().replace(KEY, mine.key()));
        String head = client.readHead();
        assertThat(head).startsWith("HTTP/1.1 " + row.status() + " ").contains("Content-Type: application/json");
        String body = new String(client.readToEnd(), StandardCharsets.UTF_8);
        Observed.answered(body);
        assertThat(body).isEqualTo(row.body());
    }

    @Test
    void theJournalHasTheStatus() throws IOException, InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.AZURE);
        fake.dial("/openai/v1/realtime", "api-key: " + mine.key()).readHead();
        assertThat(mine.journal().entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Opened.class,
                        opened -> assertThat(opened.status()).isEqualTo(404));
    }
}
