package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.protocol.Variation;

/** The program shows what the fake rests on. */
class EvidenceCommandTest {

    @TempDir
    Path folder;

    @Test
    void asMarkdownInTheTerminal() {
        Said said = Said.by("evidence");
        assertThat(said.exitCode()).isZero();
        assertThat(said.output())
                .startsWith("# What the fake rests on\n")
                .contains("### Is permessage-deflate negotiated when a client offers it?")
                .contains("`--vary permessage-deflate-negotiated` or `Variation.PERMESSAGE_DEFLATE_NEGOTIATED`")
                .contains("1006")
                .contains("## Inferred (")
                .contains("## Unknown (")
                .contains("## How sure, room by room");
    }

    @Test
    void asAPageInAFile() throws Exception {
        Path file = folder.resolve("evidence.html");
        Said said = Said.by("evidence", "--html", "--output", file.toString());
        assertThat(said.exitCode()).isZero();
        assertThat(said.output()).isEqualTo("What the fake rests on: " + file + System.lineSeparator());
        assertThat(Files.readString(file))
                .startsWith("<!doctype html>")
                .contains("<h2>Contested (" + Variation.values().length + ")</h2>")
                .contains("<code>--vary azure-takes-api-version</code>")
                .contains("<td>Connecting, keys and HTTP</td>")
                .endsWith("</html>\n");
    }

    @Test
    void servesHelpNamesEveryWord() {
        String help = Said.by("serve", "--help").output().replaceAll("\\s+", " ");
        for (Variation variation : Variation.values()) {
            assertThat(help).contains(variation.word());
        }
    }
}
