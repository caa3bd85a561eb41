package org.realtimetck.journal;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A journal as NDJSON: one entry a line, in order. */
public final class JournalFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JournalFile() {}

    /** Half of a surrogate pair, which a client may well send in a header, becomes a question mark. */
    public static void write(List<Entry> entries, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Entry entry : entries) {
                out.write(line(entry).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }

    public static String line(Entry entry) {
        return MAPPER.writerFor(Entry.class).writeValueAsString(entry);
    }

    /**
     * @throws IOException if the file cannot be read, or a line of it is no entry; the message names the line
     */
    public static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    entries.add(entry(file, number, line));
                }
            }
        }
        return entries;
    }

    private static Entry entry(Path file, int number, String line) throws IOException {
        @Nullable Entry entry;
        try {
            entry = MAPPER.readValue(line, Entry.class);
        } catch (JacksonException notAnEntry) {
            throw noEntry(file, number, line, notAnEntry);
        }
        if (entry == null) {
            throw noEntry(file, number, line, null);
        }
        return entry;
    }

    private static IOException noEntry(Path file, int number, String line, @Nullable Exception cause) {
        return new IOException(
                "expected a journal entry (a JSON object with \"entry\"), got " + shortened(line) + " (" + file
                        + ", line " + number + "). Give a file that realtime-tck wrote under journals/.",
                cause);
    }

    private static String shortened(String line) {
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
