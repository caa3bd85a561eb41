package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ProcessClient;
import org.realtimetck.realclients.NeedsNode;

/**
 * Programs that know nothing of this kit, written after the SDK's own documentation: pointed at {@code serve} by the
 * variables their SDK reads, they hold a written turn, a spoken turn and a function round.
 */
@Tag("once")
@Tag("node")
@NeedsNode
@Timeout(660)
class StockClientTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "clients", "openai-node");
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void theSdksOfBothServicesTalkToServe() throws Exception {
        try (ClientUnderTest installed = ProcessClient.prepare(ClientFolder.read(FOLDER));
                ServeProcess serve = ServeProcess.start(folder)) {
            assertThat(installed.profile().name()).isEqualTo("openai-node");
            assertHoldsItsTurns(
                    "stock/openai.mjs",
                    Map.of(
                            "OPENAI_BASE_URL", serve.told("tlsUrl") + "/v1",
                            "OPENAI_API_KEY", serve.told("key"),
                            "NODE_EXTRA_CA_CERTS", serve.told("caFile")));
            assertHoldsItsTurns(
                    "stock/azure.mjs",
                    Map.of(
                            "AZURE_OPENAI_ENDPOINT", serve.told("tlsUrl"),
                            "AZURE_OPENAI_API_KEY", serve.told("key"),
                            "NODE_EXTRA_CA_CERTS", serve.told("caFile")));
            assertThat(serve.error()).isEmpty();
        }
    }

    private void assertHoldsItsTurns(String program, Map<String, String> variables)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("node", program)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node.txt").toFile());
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().putAll(variables);
        Process node = builder.start();
        if (!node.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            node.destroyForcibly();
            throw new AssertionError(program + " still runs after " + LIMIT_SECONDS + " s: " + printed());
        }
        assertThat(node.exitValue()).as(program + " printed:\n" + printed()).isZero();
        assertThat(printed().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("OK text: "),
                        line -> assertThat(line).matches("OK audio: [1-9]\\d+ bytes, .+"),
                        line -> assertThat(line).startsWith("OK function: "));
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("node.txt"), StandardCharsets.UTF_8);
    }
}
