package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Level;
import org.realtimetck.wire.Dialect;

class ClientFolderTest {

    @TempDir
    Path folder;

    @Test
    void aCommandIsAClientThatClaimsNothing() {
        ClientFolder client = ClientFolder.of("node 'my agent.js' --url \"{ws_url}\" --name=\"a b\"");
        assertThat(client.errands())
                .containsOnlyKeys(Errand.Kind.TALK_ONCE)
                .containsValue(List.of("node", "my agent.js", "--url", "{ws_url}", "--name=a b"));
        assertThat(client.profile().level()).isEqualTo(Level.APPLICATION);
        assertThat(client.profile().capabilities()).isEmpty();
        assertThat(client.profile().dialects()).containsExactlyInAnyOrder(Dialect.values());
        assertThat(client.setUp()).isEmpty();
    }

    @Test
    void aKeyInACommandReachesTheProgramAndNobodyElse() {
        ClientFolder client = ClientFolder.of("agent --key sk-abcdefghijklmnopqrstuvwxyz");
        assertThat(client.errands()).containsValue(List.of("agent", "--key", "sk-abcdefghijklmnopqrstuvwxyz"));
        assertThat(client.profile().name()).isEqualTo("agent --key sk-abcd…");
        assertThat(ClientFolder.withoutKeys("agent --key sk-abcdefghijklmnopqrstuvwxyz"))
                .isEqualTo(client.profile().name());
    }

    @Test
    void aProgramWithoutArgumentsIsACommand() throws IOException {
        Path program = Files.writeString(folder.resolve("agent"), "");
        assertThat(ClientFolder.of(program.toString()).errands()).containsValue(List.of(program.toString()));
    }

    @Test
    void aFolderAndItsFileNameTheSameClient() throws IOException {
        Samples.folder(folder, "");
        assertThat(ClientFolder.of(folder.toString())).isEqualTo(ClientFolder.read(folder.resolve("client.yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"node 'agent.js", "node \"agent.js", "node it's"})
    void anOpenQuoteIsSaid(String command) {
        assertThatThrownBy(() -> ClientFolder.ofCommand(command))
                .isInstanceOf(InvalidClientFolderException.class)
                .hasMessageContaining("to be closed, got one that is open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "''"})
    void noCommandAtAllIsSaid(String command) {
        assertThatThrownBy(() -> ClientFolder.ofCommand(command))
                .isInstanceOf(InvalidClientFolderException.class)
                .hasMessageContaining("got nothing. For example --client \"node agent.js\"");
    }

    @Test
    void aMissingFolderIsSaidWithTheOneThatWasMeant() throws IOException {
        Samples.folder(Files.createDirectory(folder.resolve("openai-node")), "");
        assertThatThrownBy(() -> ClientFolder.of(folder.resolve("openai-nod").toString()))
                .isInstanceOf(InvalidClientFolderException.class)
                .hasMessageContaining("got nothing. Did you mean openai-node? Make ")
                .hasMessageContaining("talk-once: [node, talk-once.mjs]")
                .hasMessageContaining("--client \"node agent.js\"");
    }

    @Test
    void aFolderWithoutADescriptionIsSaidWithHowToMakeOne() {
        assertThatThrownBy(() -> ClientFolder.read(folder))
                .isInstanceOf(InvalidClientFolderException.class)
                .hasMessageContaining("got a folder without one. Make " + folder.resolve("client.yaml"));
    }

    @Test
    void theSampleInTheMessagesIsAValidDescription() throws IOException {
        Files.writeString(folder.resolve("client.yaml"), ClientFolder.SAMPLE);
        assertThat(ClientFolder.read(folder).profile().name()).isEqualTo("my-agent");
    }

    @Test
    void ourOwnClientsAreValid() throws IOException {
        Path clients = Path.of("..", "fixtures", "clients");
        try (var folders = Files.list(clients)) {
            assertThat(folders.filter(folder -> Files.isRegularFile(folder.resolve("client.yaml")))
                            .map(ClientFolder::read))
                    .extracting(client -> client.profile().name())
                    .contains("openai-node", "openai-python", "openai-agents-python");
        }
    }
}
