package org.realtimetck.realclients;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.adapter.AdapterSchema;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.json.JsonMapper;

/** "Write an adapter in an hour" is true when followed. */
@Tag("once")
@Timeout(600)
class AdapterPageTest {

    private static final Path CLIENTS = Path.of("..", "fixtures", "clients");
    private static final Path FOLDER = CLIENTS.resolve("adapter-in-python");
    private static final int LINES = 60;
    /** In both dialects. */
    private static final int SCENARIOS = 300;
    /** It tries once, takes events as they come, and tells how a reply ended but not why. */
    private static final Set<String> NOT_IN_SIXTY_LINES =
            Set.of("CONN-014", "CONN-015", "MAL-006", "MAL-007", "RESP-010", "SESS-002");

    private static final int LONGEST_LINE = 120;
    private static final Pattern MESSAGE = Pattern.compile("^ {4}[→←] (\\{.*})$", Pattern.MULTILINE);

    @TempDir
    Path temporary;

    @Test
    void thePageEndsWithTheAdapterThatRuns() throws Exception {
        String page = Files.readString(CLIENTS.resolve("ADAPTER.md"));

        assertThat(page).endsWith("```python\n" + Files.readString(FOLDER.resolve("adapter.py")) + "```\n");
    }

    @Test
    void itIsNoLongerThanThePageSays() throws Exception {
        assertThat(Files.readAllLines(FOLDER.resolve("adapter.py")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_LINE))
                .filteredOn(line -> !line.isBlank())
                .hasSizeLessThanOrEqualTo(LINES);
        assertThat(Files.readString(CLIENTS.resolve("ADAPTER.md"))).contains("has " + LINES + " lines");
    }

    @Test
    void itsMessagesKeepToThePublishedSchema() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(AdapterSchema.text());
        List<String> messages = MESSAGE.matcher(Files.readString(CLIENTS.resolve("ADAPTER.md")))
                .results()
                .map(message -> message.group(1))
                .toList();

        assertThat(messages).hasSizeGreaterThan(12);
        for (String message : messages) {
            assertThat(schema.validate(JsonMapper.shared().readTree(message)))
                    .as(message)
                    .isEmpty();
        }
    }

    @Test
    void theAdapterRunsTheTextScenarios() throws Exception {
        Path copy = Files.createDirectory(temporary.resolve("copy"));
        for (String file : List.of("adapter.py", "client.yaml")) {
            Files.copy(FOLDER.resolve(file), copy.resolve(file));
        }
        PythonWithWebsockets.useIn(copy);

        FolderRun.assertJudgedAndPassedBut(
                NOT_IN_SIXTY_LINES,
                FolderRun.certify(copy, temporary.resolve("ca"), EnumSet.allOf(Dialect.class), FolderRun::isPrompt),
                SCENARIOS);
    }
}
