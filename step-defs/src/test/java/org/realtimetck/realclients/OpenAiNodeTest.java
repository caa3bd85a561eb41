package org.realtimetck.realclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.certification.Certification;
import org.realtimetck.certification.CertificationOptions;
import org.realtimetck.certification.Progress;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ProcessClient;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.wire.Dialect;

@NeedsNode
@Timeout(600)
final class OpenAiNodeTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "clients", "openai-node");

    @Test
    void openai_node_conforms_where_a_transport_sdk_is_responsible(@TempDir Path authority) throws Exception {
        RunResult run = certify(authority);
        assertThat(run.scenarios())
                .filteredOn(result -> result.verdict().failsRun())
                .as("look at them with ./realtime-tck certify --client fixtures/clients/openai-node; a true defect of"
                        + " the SDK goes into its baseline.yaml with a reason and a link")
                .map(OpenAiNodeTest::told)
                .isEmpty();
        assertThat(run.problems()).isEmpty();
        assertThat(run.scenarios())
                .filteredOn(result -> result.verdict().isJudged())
                .as("scenarios judged in both dialects")
                .hasSizeGreaterThan(45);
    }

    private static RunResult certify(Path authority) throws IOException, InterruptedException {
        ClientFolder folder = ClientFolder.read(FOLDER);
        Path knownFailures = folder.baseline();
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        try (ClientUnderTest client = ProcessClient.prepare(folder);
                FakeRealtimeServer server = FakeRealtimeServer.start(
                        ServerOptions.forScenarios(authority).with(SelfCheck.complete()))) {
            CertificationOptions options = new CertificationOptions(
                    FOLDER.toString(),
                    EnumSet.allOf(Dialect.class),
                    catalogue.scenarios(),
                    2,
                    2.0,
                    knownFailures == null ? Baseline.none() : Baseline.read(knownFailures),
                    Optional.empty());
            return new Certification(catalogue, server).run(client, options, Progress.SILENT);
        }
    }

    private static String told(ScenarioResult result) {
        return result.id() + " as " + result.dialect().word() + ": " + result.verdict() + " " + result.reason() + "\n"
                + result.steps() + "\n" + result.clientOutput();
    }
}
