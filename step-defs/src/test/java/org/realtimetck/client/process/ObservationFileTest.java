package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.client.Observation;

class ObservationFileTest {

    private static final String TEXT = "{\"obs\":\"text\",\"turn\":1,\"delta\":\"Hi\"}\n";

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private ObservationFile observations = new ObservationFile(file, new KeyMask(Samples.KEY));

    @BeforeEach
    void inTheFolder() {
        file = folder.resolve("1.jsonl");
        observations = new ObservationFile(file, new KeyMask(Samples.KEY));
    }

    @Test
    void noKeyIsKeptNotEvenOfALineNobodyCanRead() throws IOException {
        write(TEXT.replace("Hi", "Hi " + Samples.KEY));
        write("my key is " + Samples.KEY + "\n");
        assertThat(observations.observations()).containsExactly(new Observation.Text(1, "Hi sk-tck-…"));
        assertThat(observations.fault())
                .hasValueSatisfying(fault ->
                        assertThat(fault).contains("my key is sk-tck-…").doesNotContain(Samples.KEY));
    }

    @Test
    void everyObservationIsUnderstood() throws IOException {
        String sha = "0".repeat(64);
        write(TEXT);
        write("{\"obs\":\"audio\",\"turn\":2,\"bytes\":4800,\"sha256\":\"" + sha + "\",\"session\":\"s7\"}\n\n");
        write("{\"obs\":\"toolCall\",\"callId\":\"c\",\"name\":\"n\",\"arguments\":\"{}\"}\n");
        write("{\"obs\":\"turnEnd\",\"turn\":1,\"status\":\"failed\",\"code\":\"server_error\"}\r\n");
        write("{\"obs\":\"error\",\"type\":\"t\",\"code\":null,\"message\":\"m\",\"fatal\":true}\n");
        write("{\"obs\":\"connection\",\"state\":\"closed\",\"code\":1001,\"reason\":\"\"}\n");
        assertThat(observations.observations())
                .containsExactly(
                        new Observation.Text(1, "Hi"),
                        new Observation.Audio(2, 4800, sha),
                        new Observation.ToolCall("c", "n", "{}"),
                        new Observation.TurnEnd(1, "failed", "server_error"),
                        new Observation.Failure("t", null, "m", null, true),
                        new Observation.Connection("closed", 1001, ""));
        assertThat(observations.fault()).isEmpty();
    }

    @Test
    void thereIsNothingBeforeTheFileIs() {
        assertThat(observations.observations()).isEmpty();
        assertThat(observations.fault()).isEmpty();
    }

    @Test
    void halfALineWaitsForItsOtherHalf() throws IOException {
        write(TEXT.substring(0, 10));
        assertThat(observations.observations()).isEmpty();
        write(TEXT.substring(10));
        assertThat(observations.observations()).containsExactly(new Observation.Text(1, "Hi"));
    }

    @Test
    void theLastLineNeedsNoBreak() throws IOException {
        write(TEXT.strip());
        observations.end(false);
        assertThat(observations.observations()).containsExactly(new Observation.Text(1, "Hi"));
    }

    @Test
    void halfALineOfOneWhoWasEndedIsNobodysFault() throws IOException {
        write(TEXT + TEXT.substring(0, 10));
        observations.end(true);
        assertThat(observations.observations()).hasSize(1);
        assertThat(observations.fault()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    hello                                                | expected one JSON object per line, got what is not JSON
                    [1]                                                  | expected a JSON object, for example {"obs":"text","turn":1,"delta":"Hi"}
                    {}                                                   | "obs": expected text, got nothing
                    {"obs":"txet","turn":1,"delta":"Hi"}                 | "obs": expected one of audio, connection, error, playback, speechStarted, text, toolCall, turnEnd, got "txet"
                    {"obs":"toolcal"}                                    | Did you mean toolCall?
                    {"obs":"text","turn":0,"delta":"Hi"}                 | "turn": expected a whole number from 1, got 0
                    {"obs":"text","turn":"1","delta":"Hi"}               | "turn": expected a whole number from 1, got "1"
                    {"obs":"text","turn":1}                              | "delta": expected text, got nothing
                    {"obs":"text","turn":1,"delta":null}                 | "delta": expected text, got null
                    {"obs":"audio","turn":1,"bytes":-1,"sha256":""}      | "bytes": expected a whole number from 0, got -1
                    {"obs":"audio","turn":1,"bytes":1,"sha256":"ABC"}    | "sha256": expected 64 hexadecimal digits in lower case, got "ABC"
                    {"obs":"turnEnd","turn":1,"status":"canceled"}       | "status": expected one of cancelled, completed, failed, incomplete, got "canceled". Did you mean cancelled?
                    {"obs":"error"}                                      | "fatal": expected true or false, got nothing
                    {"obs":"connection","state":"closed","code":"1001"}  | "code": expected a close code as a number, or null, got "1001"
                    """)
    void anUnreadableLineIsTheAdaptersFaultAndTheNextIsReadAllTheSame(String line, String message) throws IOException {
        write(TEXT + line + "\n" + TEXT);
        assertThat(observations.fault())
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("the client's observations: line 2: ")
                        .contains(message)
                        .endsWith(" The line: " + line));
        assertThat(observations.observations()).hasSize(2);
    }

    @Test
    void theFirstFaultIsTheOneThatIsSaid() throws IOException {
        write("first\nsecond\n");
        assertThat(observations.fault())
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("line 1").endsWith("The line: first"));
    }

    @Test
    void aLineWithoutEndIsNotReadOn() throws IOException {
        write("x".repeat(ObservationFile.LONGEST_LINE + 1));
        assertThat(observations.fault())
                .hasValueSatisfying(fault -> assertThat(fault)
                        .contains("line 1: is longer than 1048576 bytes. Send audio as bytes and sha256, not as data"));
        write("\n" + TEXT);
        assertThat(observations.observations()).isEmpty();
    }

    @Test
    void aFloodOfLinesIsNotReadToItsEnd() throws IOException {
        write(TEXT.repeat(ObservationFile.MOST_LINES + 1));
        assertThat(observations.observations()).hasSize(ObservationFile.MOST_LINES - 1);
        assertThat(observations.fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("line 100000: is the last the kit reads"));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
