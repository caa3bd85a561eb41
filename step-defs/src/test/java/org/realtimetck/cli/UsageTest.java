package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong command line costs nothing: exit code 2, one sentence, nothing started, nothing deleted. */
class UsageTest {

    private static final int USAGE = 2;

    @TempDir
    Path folder;

    /**
     * A wrong command line and the beginning of the answer.
     */
    record Slip(String says, List<String> arguments) {
        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    static List<Slip> slips() {
        return List.of(
                slip("Usage: realtime-tck"),
                slip("Unmatched argument at index 0: 'certfy'", "certfy"),
                slip("Unknown option: '--nosuch'", "serve", "--nosuch"),
                slip("expected --port from 0 to 65535, got 70000", "serve", "--port", "70000"),
                slip("expected --tls-port from 0 to 65535, got -1", "serve", "--tls-port", "-1"),
                slip("Invalid value for option '--port': 'high' is not an int", "serve", "--port", "high"),
                slip(
                        "Invalid value for option '--dialect': expected one of openai, azure, both, got 'google'.",
                        "serve",
                        "--dialect",
                        "google"),
                slip(
                        "Invalid value for option '--dialect': expected one of openai, azure, both, got 'Azur'. Did you mean"
                                + " azure?",
                        "serve",
                        "--dialect",
                        "Azur"),
                slip("expected --ready-file in a folder that exists", "serve", "--ready-file", "no/such/ready.json"),
                slip("expected --ready-file to name a file, got the folder .", "serve", "--ready-file", "."),
                slip(
                        "expected --vary to name contested points, got 'g711-refuse'. Did you mean g711-refused? There"
                                + " are: azure-",
                        "serve",
                        "--vary",
                        "previous-item-always-told,g711-refuse"),
                slip(
                        "--chaos: expected the name of a chaos profile, got 'strom'. Did you mean storm? There are: calm,"
                                + " flaky, rough, storm.",
                        "serve",
                        "--chaos",
                        "strom"),
                slip("expected --seed to be a whole number from", "serve", "--chaos", "storm", "--seed", "seven"),
                slip("expected --chaos PROFILE beside --seed 7: one of calm", "serve", "--seed", "7"),
                slip("expected --output to name a file in a folder that exists", "evidence", "--output", "no/such"),
                slip(
                        "expected --output to name a file in a folder that exists, got src",
                        "evidence",
                        "--output",
                        "src"),
                slip("expected --client CLIENT: a client folder", "certify"),
                slip("expected a client folder at ", "certify", "--client", "no-such-folder"),
                slip("expected --time-scale above 0 and at most 100, got 0.0", certify("--time-scale", "0")),
                slip("expected --time-scale above 0 and at most 100, got NaN", certify("--time-scale", "NaN")),
                slip("expected --parallel from 1 to 64, got 65", certify("--parallel", "65")),
                slip("expected --tags to be a tag expression, for example", certify("--tags", "(@quick")),
                slip("expected --tags to be a tag expression, for example", certify("--tags", "@quick @openai")),
                slip("expected --tags to name tags that scenarios have, got @nosuch", certify("--tags", "@nosuch")),
                slip(
                        "expected --tags to name tags that scenarios have, got @nosuch",
                        certify("--tags", "@openai or not (@nosuch)")),
                slip("expected --tags to select at least one", certify("--tags", "@openai and not @openai")),
                slip("expected --baseline to name a file, got no-such.yaml", certify("--baseline", "no-such.yaml")),
                slip("expected --report to name a folder, got the file pom.xml", certify("--report", "pom.xml")),
                slip("expected --report to name a new folder or an earlier report", certify("--report", "src")));
    }

    private static Slip slip(String says, String... arguments) {
        return new Slip(says, List.of(arguments));
    }

    private static String[] certify(String... more) {
        return List.of("certify", "--client", "reference", more[0], more[1]).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isToldWhatIsWrong(Slip slip) {
        Said said = Said.by(slip.arguments().toArray(String[]::new));
        assertThat(said.error()).startsWith(slip.says()).doesNotContain("\tat ");
        assertThat(said.exitCode()).isEqualTo(USAGE);
    }

    @Test
    void aPortInUseIsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String option : List.of("--port", "--tls-port")) {
                Said said = Said.by("serve", option, String.valueOf(taken.getLocalPort()));
                assertThat(said.exitCode()).isEqualTo(USAGE);
                assertThat(said.error().lines())
                        .singleElement()
                        .satisfies(line -> assertThat(line)
                                .startsWith("expected to listen on 127.0.0.1 port " + taken.getLocalPort() + ", got: ")
                                .contains("choose another port, or 0 for any free one"));
            }
        }
    }

    @Test
    void aBaselineThatIsNoneNamesItsMistake() throws IOException {
        Path baseline = Files.writeString(folder.resolve("baseline.yaml"), "known: everything\n");
        Said said = Said.by(certify("--baseline", baseline.toString()));
        assertThat(said.error()).contains(baseline.toString()).doesNotContain("\tat ");
        assertThat(said.exitCode()).isEqualTo(USAGE);
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        Said said = Said.by(certify("--report", folder.toString()));
        assertThat(said.exitCode()).isEqualTo(USAGE);
        assertThat(said.error()).contains(folder + ", which holds other files");
        assertThat(letter).hasContent("Dear reader");
    }

    @Test
    void aSlipDoesNotCostTheEarlierReport() throws IOException {
        Files.writeString(folder.resolve("envelope.json"), "{}");
        Path page = Files.writeString(folder.resolve("index.html"), "of yesterday");
        for (List<String> slip : List.of(
                List.of("--tags", "@nosuch"),
                List.of("--tags", "("),
                List.of("--baseline", "no-such.yaml"),
                List.of("--time-scale", "0"))) {
            Said said = Said.by(
                    "certify", "--client", "reference", "--report", folder.toString(), slip.get(0), slip.get(1));
            assertThat(said.exitCode()).isEqualTo(USAGE);
            assertThat(page).hasContent("of yesterday");
        }
    }
}
