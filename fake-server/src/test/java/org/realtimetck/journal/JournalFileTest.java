package org.realtimetck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalFileTest {

    private static final List<Entry> ALL = List.of(
            new Entry.Opened(
                    1,
                    1,
                    true,
                    "/v1/realtime",
                    Map.of("model", List.of("gpt-realtime")),
                    Map.of("user-agent", List.of("a", "b")),
                    List.of("realtime"),
                    101),
            new Entry.Chaos(2, 1, "storm", -7, List.of("the second event is lost")),
            new Entry.Received(2, 1, null, "line\nbreak \"quoted\" 👍 \u2028", false),
            new Entry.Received(3, 1, "response.create", "AQID", true),
            new Entry.Intended(4, 1, "error", "{}"),
            new Entry.Sent(5, 1, "error", "{}", false),
            new Entry.Closing(6, 1, 1001, "over"),
            new Entry.Aborted(7, 2),
            new Entry.Closed(8, 2, 1006, ""),
            new Entry.Accepted(8, 3, true),
            new Entry.Distorted(8, 3, "tiny-writes", Map.of("bytes", "1"), Entry.Stream.SENT, 129),
            new Entry.Ended(8, 3, Entry.Ender.RELAY, Entry.Ending.RESET, 300, 129, ""),
            new Entry.Ended(8, 4, Entry.Ender.CLIENT, Entry.Ending.TLS_FAILURE, 0, 0, "certificate_unknown"),
            new Entry.Http(
                    8,
                    0,
                    true,
                    "POST",
                    "/v1/realtime/client_secrets",
                    Map.of("api-version", List.of("preview")),
                    Map.of("authorization", List.of("Bearer sk-tck-…9f3a")),
                    "{\"session\":{\"type\":\"realtime\"}}",
                    200),
            new Entry.Truncated(9, 2, 12));

    @TempDir
    private Path folder;

    @Test
    void everyKindOfEntrySurvivesTheRoundTrip() throws IOException {
        Path file = folder.resolve("journal.ndjson");

        JournalFile.write(ALL, file);

        assertThat(Files.readAllLines(file)).as("one line each").hasSize(ALL.size());
        assertThat(JournalFile.read(file)).isEqualTo(ALL);
        assertThat(ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("a new kind of entry belongs into this test")
                .isEqualTo(Arrays.stream(Entry.class.getPermittedSubclasses()).collect(Collectors.toSet()));
    }

    @Test
    void halfASurrogatePairDoesNotStopTheFile() throws IOException {
        Path file = folder.resolve("journal.ndjson");

        JournalFile.write(List.of(new Entry.Closing(1, 1, 1001, "half \ud800 of it")), file);

        assertThat(JournalFile.read(file)).containsExactly(new Entry.Closing(1, 1, 1001, "half ? of it"));
    }

    @Test
    void linesAreMadeForPeopleToo() {
        assertThat(JournalFile.line(
                        new Entry.Ended(8, 4, Entry.Ender.CLIENT, Entry.Ending.TLS_FAILURE, 0, 7, "no trust")))
                .isEqualTo(
                        "{\"entry\":\"ended\",\"at_micros\":8,\"connection\":4,\"by\":\"client\",\"how\":\"tls-failure\","
                                + "\"received_bytes\":0,\"sent_bytes\":7,\"detail\":\"no trust\"}");
        assertThat(JournalFile.line(new Entry.Closed(8, 2, 1006, "")))
                .isEqualTo("{\"entry\":\"closed\",\"at_micros\":8,\"connection\":2,\"code\":1006,\"reason\":\"\"}");
    }

    @Test
    void fieldsOfALaterVersionAndBlankLinesAreSkipped() throws IOException {
        Path file = folder.resolve("journal.ndjson");
        Files.writeString(
                file, "\n{\"entry\":\"aborted\",\"at_micros\":7,\"connection\":2,\"of_tomorrow\":{\"x\":1}}\n  \n");

        assertThat(JournalFile.read(file)).containsExactly(new Entry.Aborted(7, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "[]",
                "null",
                "17",
                "{\"entry\":\"unknown\",\"at_micros\":1}",
                "{\"entry\":\"aborted\",\"at_micros\":\"soon\"}",
                "{\"entry\":\"aborted\",\"at_micros\":7,\"connection\":2} {}",
                "{\"entry\":\"aborted\",\"at_micros\":7,"
            })
    void aBadLineIsNamedWithItsFile(String line) throws IOException {
        Path file = folder.resolve("odd.ndjson");
        Files.writeString(file, JournalFile.line(ALL.get(6)) + "\n\n" + line + "\n");

        assertThatThrownBy(() -> JournalFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a journal entry")
                .hasMessageContaining(file + ", line 3")
                .hasMessageContaining(line.substring(0, Math.min(line.length(), 60)));
    }

    @Test
    void aLongBadLineIsShortened() throws IOException {
        Path file = folder.resolve("odd.ndjson");
        Files.writeString(file, "x".repeat(5_000));

        assertThatThrownBy(() -> JournalFile.read(file))
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> JournalFile.read(folder.resolve("gone.ndjson")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone.ndjson");
    }
}
