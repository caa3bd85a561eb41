package org.realtimetck.realclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.realtimetck.certification.Certification;
import org.realtimetck.certification.CertificationOptions;
import org.realtimetck.certification.Progress;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.adapter.stdio.AdapterProgram;
import org.realtimetck.client.process.AdapterCommand;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ProcessClient;
import org.realtimetck.client.process.TrustFiles;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

/** Certifies a client folder without a baseline, with the kit judging itself. */
final class FolderRun {

    private static final double TIME_SCALE = 2.0;

    private FolderRun() {}

    /** @param authority a folder for the kit's certificate authority */
    static RunResult certify(Path folder, Path authority, Set<Dialect> dialects, Predicate<ScenarioInfo> selected)
            throws InterruptedException {
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        List<ScenarioInfo> scenarios =
                catalogue.scenarios().stream().filter(selected).toList();
        try (FakeRealtimeServer server = FakeRealtimeServer.start(
                        ServerOptions.forScenarios(authority).with(SelfCheck.complete()));
                ClientUnderTest client = prepared(folder, new TrustFiles(server.caFile(), server.trustStore()))) {
            CertificationOptions options = new CertificationOptions(
                    folder.toString(), dialects, scenarios, 2, TIME_SCALE, Baseline.none(), Optional.empty());
            return new Certification(catalogue, server).run(client, options, Progress.SILENT);
        }
    }

    private static ClientUnderTest prepared(Path path, TrustFiles trust) throws InterruptedException {
        return prepared(ClientFolder.read(path), trust, TIME_SCALE);
    }

    /** Errand programs, or the adapter if the folder has one. */
    static ClientUnderTest prepared(ClientFolder folder, TrustFiles trust, double timeScale)
            throws InterruptedException {
        AdapterCommand adapter = folder.adapter();
        return adapter == null
                ? ProcessClient.prepare(folder)
                : AdapterProgram.prepare(folder, adapter, System.getenv(), trust, timeScale);
    }

    /** @param atLeast how many scenarios have to apply, so that nothing passes by doing nothing */
    static void assertAllPassed(RunResult run, int atLeast) {
        assertThat(run.scenarios())
                .filteredOn(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .filteredOn(result -> result.verdict() != Verdict.PASSED)
                .map(FolderRun::told)
                .isEmpty();
        assertThat(run.problems()).isEmpty();
    }

    /**
     * That every scenario that applies came to a verdict, and all passed but some.
     *
     * @param wantMore ids of scenarios that a small client may fail
     */
    static void assertJudgedAndPassedBut(Set<String> wantMore, RunResult run, int atLeast) {
        List<ScenarioResult> applicable = run.scenarios().stream()
                .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        assertThat(applicable)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .filteredOn(result -> result.verdict() != Verdict.PASSED)
                .filteredOn(result -> result.verdict() != Verdict.FAILED
                        || !wantMore.contains(result.id().replaceFirst("\\[.*", "")))
                .map(FolderRun::told)
                .isEmpty();
        assertThat(run.problems()).isEmpty();
    }

    /** True for what does not have to wait for nothing to happen. */
    static boolean isPrompt(ScenarioInfo scenario) {
        return !scenario.tags().contains("@slow");
    }

    private static String told(ScenarioResult result) {
        return result.id() + " as " + result.dialect().word() + ": " + result.verdict() + " " + result.reason() + "\n"
                + result.steps() + "\n" + result.clientOutput();
    }

    /** Lets the folder be driven by the adapter that its client.yaml has in a comment. */
    static void useAdapter(Path folder) throws IOException {
        Path yaml = folder.resolve("client.yaml");
        String text = Files.readString(yaml);
        assertThat(text).contains("\n# adapter: [");
        Files.writeString(yaml, text.replace("\n# adapter: [", "\nadapter: ["));
    }
}
