package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.sandbox.ReadyMade;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program says of sandboxes, ready-made and of the user's own. */
class SandboxCommandsTest {

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void goodFilesAreSaidToBeSo() throws IOException {
        String yaml = file("a.yaml", "name: mine\n");
        String json = file("b.json", "{\n\t\"name\": \"other\"}");

        Said said = Said.by("check", yaml, json);

        assertThat(said.output())
                .isEqualToNormalizingNewlines(yaml + ": ok, sandbox 'mine'\n" + json + ": ok, sandbox 'other'\n");
        assertThat(said.error()).isEmpty();
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void allMistakesOfAllFilesAreTold() throws IOException {
        String one = file("one.yaml", "nmae: a\nrepeat: 1\n");
        String two = file("two.yaml", "name: a\n");
        String gone = folder.resolve("gone.yaml").toString();

        Said said = Said.by("check", one, two, gone);

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.output()).contains("two.yaml: ok");
        assertThat(said.error())
                .contains(one + ":1:1: the sandbox has no 'nmae'; did you mean 'name'?")
                .contains(one + ":2:9: expected 'repeat' of the sandbox to be true or false, got 1.")
                .contains(gone + ": expected a file of UTF-8 text, cannot read it (");
    }

    @Test
    void theSchemaIsShownForEditors() {
        JsonNode schema = new JsonMapper().readTree(Said.by("check", "--schema").output());

        assertThat(schema.at("/properties/faults/items/properties").has("close-with"))
                .isTrue();
    }

    @Test
    void withoutAFileNothingIsChecked() throws IOException {
        assertThat(Said.by("check").exitCode()).isEqualTo(2);
        assertThat(Said.by("check").error()).contains("expected either files to check or --schema, got neither");
        assertThat(Said.by("check", "--schema", file("a.yaml", "name: a")).exitCode())
                .isEqualTo(2);
    }

    @Test
    void serveRefusesFilesWithMistakesBeforeItStarts() throws IOException {
        Said said = Said.by(
                "serve", "--sandbox", file("one.yaml", "nmae: a\n"), "--sandbox", file("two.yaml", "name: a b\n"));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.error()).contains("one.yaml:1:1: ", "two.yaml:1:7: ");
    }

    @Test
    void theReadyMadeOnesAreListed() {
        Said said = Said.by("scenarios");

        assertThat(said.exitCode()).isZero();
        for (String name : ReadyMade.names()) {
            assertThat(said.output()).contains("  " + name + System.lineSeparator());
        }
    }

    @Test
    void programsGetTheListAsJson() {
        JsonNode all = new JsonMapper().readTree(Said.by("scenarios", "--json").output());

        assertThat(all).hasSameSizeAs(ReadyMade.names());
        assertThat(all.get(0).propertyNames())
                .containsExactlyInAnyOrder("name", "about", "story", "goodClient", "openaiPath", "azurePath");
    }

    @Test
    void theFileOfOneIsShownToCopy() throws IOException {
        Said said = Said.by("scenarios", "rate-limited");

        assertThat(Said.by("check", file("copy.yaml", said.output())).exitCode())
                .isZero();
        assertThat(Said.by("scenarios", "rate-limitd").error()).contains("did you mean 'rate-limited'?");
    }
}
