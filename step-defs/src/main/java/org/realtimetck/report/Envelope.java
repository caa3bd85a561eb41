package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code envelope.json}: a run in little, with the digests of everything filed beside it.
 *
 * @param format of this file; it changes when a reader has to
 * @param outcome PASS, FAIL or INCOMPLETE
 * @param counts every verdict, also those that did not occur
 * @param problems of the run itself
 * @param digests SHA-256, hexadecimal, of every other file by its path relative to the folder, with {@code /}
 */
public record Envelope(
        int format,
        String kitVersion,
        Client client,
        Instant started,
        Instant ended,
        Host host,
        ExitCode outcome,
        String sentence,
        Map<Verdict, Long> counts,
        List<String> problems,
        List<Scenario> scenarios,
        Map<String, String> digests) {

    static final int FORMAT = 1;
    static final String FILE = "envelope.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /**
     * The client as it describes itself.
     *
     * @param argument what {@code --client} said
     * @param level one word of {@link org.realtimetck.client.Level}, in lower case
     * @param capabilities words, sorted
     * @param dialects words, sorted
     */
    public record Client(
            String name,
            String version,
            @Nullable String homepage,
            String argument,
            String level,
            List<String> capabilities,
            List<String> dialects) {}

    /** Where it ran; nothing that names a person or a machine. */
    public record Host(
            String osName, String osVersion, String osArch, String javaVersion, String javaVendor, int processors) {}

    /**
     * @param tookMs milliseconds
     * @param findings ids of the rules with findings, in order, perhaps repeated
     * @param journal path of its journal relative to the folder; null if the fake saw nothing
     */
    public record Scenario(
            String id,
            Dialect dialect,
            String feature,
            String rule,
            String name,
            String level,
            Verdict verdict,
            @Nullable String reason,
            long tookMs,
            List<String> findings,
            @Nullable String journal) {}

    /**
     * Reads the envelope of a report's folder.
     *
     * @throws IOException if it is not there
     * @throws tools.jackson.core.JacksonException if it is no envelope
     */
    public static Envelope read(Path folder) throws IOException {
        return MAPPER.readValue(Files.readString(folder.resolve(FILE)), Envelope.class);
    }

    String json() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }
}
