package org.realtimetck.client.adapter.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.Capability;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.ErrandRun.Outcome;
import org.realtimetck.client.Level;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Profile;
import org.realtimetck.client.process.InvalidClientFolderException;
import org.realtimetck.wire.Dialect;

@Timeout(60)
class AdapterProgramTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ECHO_ENVIRONMENT = """
            adapter:
              - sh
              - -c
              - 'env | sort >&2; echo "got {ca_file}" >&2; exit 3'
            """;

    @TempDir
    Path folder;

    @Test
    void theAdapterSaysWhatItsClientIs() throws Exception {
        try (ClientUnderTest client = Awkward.adapter(folder, "never", "silent")) {
            assertThat(client.profile().version()).isEqualTo("1");
            assertThat(client.profile().level()).isEqualTo(Level.FRAMEWORK);
            assertThat(client.profile().parallel()).isEqualTo(2);
            assertThat(client.profile().dialects()).containsExactly(Dialect.OPENAI);
            assertThat(client.profile().capabilities())
                    .containsExactlyInAnyOrder(
                            Capability.TALK_MANY, Capability.OBSERVATIONS, Capability.USE_TOOL, Capability.AUDIO_IN);
        }
    }

    @Test
    void oneProcessDoesErrandsSideBySide() throws Exception {
        try (ClientUnderTest client = Awkward.adapter(folder, "never", "silent")) {
            ErrandRun one = client.start("A-1", Awkward.errand(folder), Awkward.target());
            ErrandRun two = client.start("A-2", Awkward.errand(folder), Awkward.target());
            for (ErrandRun run : new ErrandRun[] {one, two}) {
                assertThat(run.await(PATIENCE)).as(run.output()).contains(new Outcome(0, false));
                assertThat(run.adapterFault()).isEmpty();
                assertThat(run.observations())
                        .contains(new Observation.Text(1, "Hi"), new Observation.TurnEnd(2, "completed", null));
                run.stop();
            }
        }
    }

    @Test
    void noSecretOfTheCallersEnvironmentReachesIt() {
        Map<String, String> callers = Map.of("OPENAI_API_KEY", "real-key", "MY_TOKEN", "real-token", "EDITOR", "vi");
        assertThatThrownBy(() -> Awkward.client(folder, ECHO_ENVIRONMENT, callers))
                .hasMessageContaining("EDITOR=vi")
                .hasMessageContaining("NODE_EXTRA_CA_CERTS=/kit/ca.pem")
                .hasMessageContaining("got /kit/ca.pem")
                .message()
                .doesNotContain("real-key", "real-token");
    }

    @Test
    void aDescriptionThatContradictsTheAdapterIsRefused() {
        String yaml = "adapter: [sh, awkward.sh, never, silent]\n";
        assertContradiction(
                yaml + "dialects: [openai, azure]", "dialects, got [azure, openai] in client.yaml and [openai]");
        assertContradiction(yaml + "capabilities: [use-tool]", "capabilities, got [observations, talk-many, use-tool]");
        assertContradiction(
                yaml + "version: \"2\"", "version, got [2] in client.yaml and [1] from the adapter's hello");
    }

    private void assertContradiction(String yaml, String words) {
        assertThatThrownBy(() -> {
                    Awkward.adapter(folder, "never", "silent").close();
                    Awkward.client(folder, yaml, Map.of());
                })
                .isInstanceOf(InvalidClientFolderException.class)
                .hasMessageContaining("expected client.yaml and the adapter to agree on " + words);
    }

    @Test
    void aDescriptionThatAgreesIsTaken() throws Exception {
        Awkward.adapter(folder, "never", "silent").close();
        String yaml = "adapter: [sh, awkward.sh, never, silent]\nversion: \"1\"\ndialects: [openai]\nparallel: 1\n"
                + "capabilities: [use-tool, audio-in]";
        try (ClientUnderTest client = Awkward.client(folder, yaml, Map.of())) {
            Profile profile = client.profile();
            assertThat(profile.parallel()).isEqualTo(1);
            assertThat(profile.name()).isEqualTo("awkward");
        }
    }
}
