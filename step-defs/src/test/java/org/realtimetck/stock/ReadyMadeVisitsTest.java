package org.realtimetck.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.cli.ServeProcess;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ProcessClient;
import org.realtimetck.realclients.NeedsNode;
import org.realtimetck.sandbox.ReadyMade;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official Node SDK visits every ready-made sandbox of {@code serve}, over TLS, as OpenAI and as Azure. */
@Tag("node")
@Tag("once")
@NeedsNode
@Timeout(660)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadyMadeVisitsTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "clients", "openai-node");
    private static final long LIMIT_SECONDS = 300;
    private static final int AT_ONCE = 8;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, StockPromise> promises = StockPromises.load();
    private final Map<String, JsonNode> visits = new TreeMap<>();

    @BeforeAll
    void visitAll(@TempDir Path folder) throws Exception {
        try (ClientUnderTest installed = ProcessClient.prepare(ClientFolder.read(FOLDER));
                ServeProcess serve = ServeProcess.start(folder)) {
            assertThat(installed.profile().name()).isEqualTo("openai-node");
            Files.writeString(folder.resolve("plan.json"), plan(serve));
            for (String line : printed(folder, serve)) {
                JsonNode visit = MAPPER.readTree(line);
                visits.put(
                        key(visit.path("name").asString(), visit.path("dialect").asString()), visit);
            }
        }
    }

    private String plan(ServeProcess serve) {
        var plan = MAPPER.createObjectNode()
                .put("origin", serve.told("tlsUrl"))
                .put("key", serve.told("key"))
                .put("atOnce", AT_ONCE);
        var list = plan.putArray("visits");
        promises.entrySet().stream().sorted(longestFirst()).forEach(entry -> {
            var visit = list.addObject().put("name", entry.getKey());
            entry.getValue().does().forEach(visit.putArray("does")::add);
            if (entry.getValue().quietMs() != null) {
                visit.put("quiet", entry.getValue().quietMs());
            }
        });
        return plan.toString();
    }

    private static Comparator<Map.Entry<String, StockPromise>> longestFirst() {
        return Comparator.comparing(entry -> !entry.getValue().does().contains("wait for the end"));
    }

    private static List<String> printed(Path folder, ServeProcess serve) throws IOException, InterruptedException {
        Path out = folder.resolve("visits.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        "node",
                        "stock/visits.mjs",
                        folder.resolve("plan.json").toAbsolutePath().toString())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("NODE_EXTRA_CA_CERTS", serve.told("caFile"));
        Process node = builder.start();
        try {
            boolean ended = node.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(out, StandardCharsets.UTF_8);
            assertThat(ended)
                    .as("ended within " + LIMIT_SECONDS + " s: " + text)
                    .isTrue();
            assertThat(node.exitValue()).as(text).isZero();
            return text.lines().toList();
        } finally {
            node.destroyForcibly();
        }
    }

    static Stream<String> names() {
        return ReadyMade.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void usersOfOpenAiSeeWhatItsStoryTells(String name) {
        promise(name).isKept(visit(name, "openai"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void usersOfAzureSeeWhatItsStoryTells(String name) {
        promise(name).forAzure().isKept(visit(name, "azure"));
    }

    @Test
    void theSameWordsTakeTwiceAsLongAtTheWrongRate() {
        int right = visit("silent-audio", "openai").at("/sound/ms").asInt();
        assertThat(visit("wrong-rate", "openai").at("/sound/ms").asInt()).isEqualTo(2 * right);
    }

    private StockPromise promise(String name) {
        return Objects.requireNonNull(promises.get(name), () -> name + " has no promise in src/test/resources/stock");
    }

    private JsonNode visit(String name, String dialect) {
        return Objects.requireNonNull(visits.get(key(name, dialect)), () -> name + " was not visited as " + dialect);
    }

    private static String key(String name, String dialect) {
        return name + " as " + dialect;
    }
}
