package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.wire.Dialect;

class ClientYamlTest {

    private static final String GOOD = """
            name: my-agent
            version: "1.0.0"
            level: framework
            errands:
              talk-once: [node, talk.mjs]
            dialects: [openai]
            """;

    @TempDir
    Path folder;

    @Test
    void aFullDescriptionIsRead() throws IOException {
        Files.writeString(folder.resolve("known.yaml"), "[]\n");
        ClientFolder client = read("""
                name: my-agent
                version: "7.55.0"
                homepage: https://example.org
                level: transport
                setup: [npm, ci]
                errands:
                  talk-once: [node, talk.mjs]
                  use-tool: [node, use-tool.mjs, "{model}"]
                capabilities: [use-tool, audio-out]
                dialects: [openai, azure]
                parallel: 4
                baseline: known.yaml
                """);
        Profile profile = client.profile();
        assertThat(profile.name()).isEqualTo("my-agent");
        assertThat(profile.version()).isEqualTo("7.55.0");
        assertThat(profile.homepage()).isEqualTo("https://example.org");
        assertThat(profile.level()).isEqualTo(Level.TRANSPORT);
        assertThat(profile.capabilities()).containsExactlyInAnyOrder(Capability.USE_TOOL, Capability.AUDIO_OUT);
        assertThat(profile.dialects()).containsExactlyInAnyOrder(Dialect.OPENAI, Dialect.AZURE);
        assertThat(profile.parallel()).isEqualTo(4);
        assertThat(client.setUp()).containsExactly("npm", "ci");
        assertThat(client.errands())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Errand.Kind.TALK_ONCE, List.of("node", "talk.mjs"),
                        Errand.Kind.USE_TOOL, List.of("node", "use-tool.mjs", "{model}")));
        assertThat(client.baseline()).isEqualTo(folder.resolve("known.yaml"));
    }

    @Test
    void anAdapterSaysItselfWhatItsDescriptionLeavesOut() throws IOException {
        ClientFolder client = read("name: a\nlevel: framework\nadapter: [node, adapter.mjs]\n");
        assertThat(client.adapter()).isEqualTo(new AdapterCommand(List.of("node", "adapter.mjs"), null, null, null));
        assertThat(client.profile().version()).isEqualTo(Profile.UNKNOWN_VERSION);
        assertThat(client.errands()).isEmpty();
    }

    @Test
    void whatADescriptionSaysOfAnAdapterIsKept() throws IOException {
        ClientFolder client = read(GOOD + "adapter: [node, adapter.mjs]\ncapabilities: [use-tool]\nparallel: 3\n");
        assertThat(client.adapter())
                .isEqualTo(new AdapterCommand(
                        List.of("node", "adapter.mjs"),
                        java.util.Set.of(Capability.USE_TOOL),
                        java.util.Set.of(Dialect.OPENAI),
                        3));
    }

    @Test
    void theLeastDescriptionIsEnough() throws IOException {
        ClientFolder client = read(GOOD);
        assertThat(client.profile().capabilities()).isEmpty();
        assertThat(client.profile().parallel()).isEqualTo(1);
        assertThat(client.profile().homepage()).isNull();
        assertThat(client.setUp()).isEmpty();
        assertThat(client.baseline()).isNull();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    level: framework       | levle: framework          | :3:1: expected one of adapter, baseline, capabilities, dialects, errands, homepage, level, name, parallel, setup, version, got the unknown key "levle". Did you mean level?
                    level: framework       | level: frame-work         | :3:8: level: expected one of application, framework, transport, got "frame-work". Did you mean framework?
                    level: framework       | level: 3                  | :3:8: level: expected one of application, framework, transport, got a number, 3; if it is meant as text, write "3".
                    level: framework       | level: [framework]        | :3:8: level: expected one of application, framework, transport, got a list.
                    version: "1.0.0"       | version: 1.10             | :2:10: version: expected the client's version, got a number, 1.10; if it is meant as text, write "1.10".
                    version: "1.0.0"       | version:                  | :2:9: version: expected the client's version, got nothing; text that begins with # needs quotes.
                    name: my-agent         | `name: ""`                | :1:7: name: expected the client's name, got an empty text.
                    name: my-agent         | `name: my-agent\nname: b` | :2:1: "name" is there twice. Keep one of them.
                    name: my-agent         | homepage: a               | :1:1: expected the key "name": the client's name.
                    dialects: [openai]     | dialects: [openia]        | :6:12: dialects: expected one of azure, openai, got "openia". Did you mean openai?
                    dialects: [openai]     | dialects: openai          | :6:11: dialects: expected a list of words from azure, openai, got text, openai.
                    dialects: [openai]     | dialects: []              | :6:11: dialects: expected at least one of azure, openai, got an empty list.
                    dialects: [openai]     | parallel: 2               | :1:1: expected the key "dialects": a list of words from azure, openai.
                    talk-once:             | talkonce:                 | :5:3: expected one of interrupt, talk-many, talk-once, transcribe, use-tool, got the unknown key "talkonce". Did you mean talk-once?
                    talk-once:             | use-tool:                 | :5:3: expected the key "talk-once": a command as a list, for example [node, talk-once.mjs].
                    [node, talk.mjs]       | node talk.mjs             | :5:14: talk-once: expected a command as a list, for example [node, talk-once.mjs], got text, node talk.mjs.
                    [node, talk.mjs]       | [node, 7]                 | :5:21: talk-once: expected text as every word of a command, got a number, 7; if it is meant as text, write "7".
                    [node, talk.mjs]       | []                        | :5:14: talk-once: expected a command as a list, for example [node, talk-once.mjs], got an empty list.
                    """)
    void aMistakeIsSaidWithItsPlaceWhatWasExpectedAndWhatToDo(String good, String bad, String message) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad.replace("\\n", "\n"))))
                .isInstanceOf(InvalidClientFolderException.class)
                .hasMessageContaining("client.yaml" + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    capabilities: [use-tol]  | :7:16: capabilities: expected one of audio-in, audio-out, interrupt, observations, path-prefix, talk-many, transcription, turn-detection, use-tool, got "use-tol". Did you mean use-tool?
                    capabilities: [use-tool] | : expected a command for use-tool under errands, because the capabilities claim use-tool. Add the command, or take the word out.
                    parallel: 0              | :7:11: parallel: expected a whole number, 1 or more, got a number, 0.
                    parallel: many           | :7:11: parallel: expected a whole number, 1 or more, got text, many.
                    adapter: node a.mjs      | :7:10: adapter: expected a command as a list, for example [node, adapter.mjs], got text, node a.mjs.
                    setup: npm ci            | :7:8: setup: expected a command as a list, for example [node, talk-once.mjs], got text, npm ci.
                    baseline: gone.yaml      | gone.yaml, which is not there; make it, or take the key out if no failure is known.
                    colour: red              | got the unknown key "colour". Take it out.
                    """)
    void aMistakeInWhatMayBeLeftOutIsSaidAsWell(String line, String message) {
        assertThatThrownBy(() -> read(GOOD + line + "\n"))
                .isInstanceOf(InvalidClientFolderException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anErrandNeedsItsCapability() {
        assertThatThrownBy(() -> read(GOOD.replace("dialects:", "  talk-many: [node, many.mjs]\ndialects:")))
                .hasMessageContaining("expected talk-many among the capabilities, because there is a command for the"
                        + " errand talk-many. Add the word, or take the command out.");
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        assertThatThrownBy(() -> read("nmae: x\nlevel: transprot\n"))
                .isInstanceOfSatisfying(
                        InvalidClientFolderException.class,
                        e -> assertThat(e.problems()).hasSize(6))
                .hasMessageContaining("client.yaml has 6 problems:\n  ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `name: [open`            | expected YAML, got something else
                    `name: a: b`             | `client.yaml:1: expected quotes around a text with a colon in it; write\n    name: "a: b"`
                    `level:framework`        | `client.yaml:1: expected a space after the colon; write\n    level: framework`
                    `name: my\nage: a: b`    | client.yaml:2:7: expected YAML, got something else
                    `- just a list`          | client.yaml:1:1: expected keys such as "name: …", got a list. Start from
                    ``                       | client.yaml:1:1: expected keys such as "name: …", got nothing. Start from
                    """)
    void whatIsNoDescriptionIsSaid(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .isInstanceOf(InvalidClientFolderException.class)
                .hasMessageContaining(message.replace("\\n", "\n"));
    }

    private ClientFolder read(String yaml) throws IOException {
        Files.writeString(folder.resolve("client.yaml"), yaml);
        return ClientFolder.read(folder);
    }
}
