package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the caller keeps in the environment reaches neither the client, nor the terminal, nor a report. */
@Tag("once")
@Timeout(300)
class NoSecretLeavesTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String MARK = "planted0123456789";
    private static final Map<String, String> SECRETS = Map.of(
            "OPENAI_API_KEY", "sk-" + MARK,
            "AZURE_OPENAI_API_KEY", MARK + "a",
            "AWS_SECRET_ACCESS_KEY", MARK + "b",
            "GITHUB_TOKEN", "ghp_" + MARK + "c",
            "MY_PASSWORD", MARK + "d",
            "HTTPS_PROXY", "http://me:" + MARK + "@127.0.0.1:9",
            "https_proxy", "http://me:" + MARK + "@127.0.0.1:9",
            "DATABASE_URL", "postgres://me:" + MARK + "@127.0.0.1/mine");
    /** The kit's own, as the clients got them. */
    private static final Pattern KEY = Pattern.compile("(?:TCK_KEY=|\"key\":\")([^,}\"]{16,})");

    private static final String TAGS = "@RESP-001 or @RESP-004 or @CONN-001";

    @TempDir
    Path temporary;

    @Test
    void ofAnErrandProgram() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path folder = clientFolder("version: \"1\"\ndialects: [openai]\nerrands: {talk-once: [" + java
                + ", '-Djavax.net.ssl.trustStore={trust_store}', -Djavax.net.ssl.trustStorePassword=changeit, -cp, '"
                + System.getProperty("java.class.path")
                + "', " + TellsItsEnvironment.class.getName() + "]}\ncapabilities: [observations]");

        assertNothingLeaves(folder, "TCK_KEY=");
    }

    @Test
    void ofAnAdapter() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path folder = clientFolder("adapter: [sh, adapter.sh]");
        Files.writeString(folder.resolve("adapter.sh"), """
                env > seen-$$.txt
                env >&2
                told=$(env | tr -d '\\\\"/&\\n')
                tee -a seen-$$.txt | tee /dev/stderr | %s -cp '%s' %s reference-adapter | while IFS= read -r line; do
                    key=$(grep -o '"key":"[^"]*' seen-$$.txt | tail -n 1 | cut -d '"' -f 4)
                    printf '%%s\\n' "$line" | sed "s/\\"delta\\":\\"/&$key $told/"
                done
                """.formatted(
                        java, System.getProperty("java.class.path"), Main.class.getName()));

        assertNothingLeaves(folder, "\"op\":\"say\"");
    }

    private Path clientFolder(String how) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("client"));
        Files.writeString(folder.resolve("client.yaml"), """
                name: teller
                level: application
                %s
                """.formatted(how));
        return folder;
    }

    /** @param proof what the client left behind if it came to the point */
    private void assertNothingLeaves(Path folder, String proof) throws Exception {
        String printed;
        try (KitProcess kit = KitProcess.start(
                SECRETS, temporary, "certify", "--client", "client", "--tags", TAGS, "--dialect", "openai")) {
            kit.awaitEnd(LIMIT);
            printed = kit.output();
        }
        String seen = String.join("\n", texts(folder, "seen-").values());
        List<String> keys = KEY.matcher(seen).results().map(key -> key.group(1)).toList();

        assertThat(seen).as(printed).contains(proof, "PATH").doesNotContain(MARK);
        assertThat(keys).isNotEmpty();
        assertThat(printed)
                .contains("RESP-001", "RESP-004", "CONN-001")
                .doesNotContain(MARK)
                .doesNotContain(keys);
        Map<String, String> report = texts(temporary.resolve("realtime-tck-report"), "");
        assertThat(report).hasSizeGreaterThan(5);
        assertThat(String.join("", report.values())).contains("teller", "PATH");
        report.forEach(
                (file, text) -> assertThat(text).as(file).doesNotContain(MARK).doesNotContain(keys));
    }

    private static Map<String, String> texts(Path folder, String prefix) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (String.valueOf(file.getFileName()).startsWith(prefix)) {
                    texts.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return texts;
    }
}
