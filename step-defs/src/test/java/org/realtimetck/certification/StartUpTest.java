package org.realtimetck.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Profile;
import org.realtimetck.client.Target;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ProcessClient;
import org.realtimetck.client.reference.ReferenceClients;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

/** Clients whose program does not come to the point, and how long one takes that does. */
@Timeout(120)
class StartUpTest {

    private static final int SCENARIOS = 6;

    @TempDir
    Path folder;

    @TempDir
    Path authority;

    private final List<Duration> warmUps = new ArrayList<>();

    @Test
    void aClientThatCannotStartIsNotJudged() throws Exception {
        RunResult run = run("echo Cannot find module openai >&2; exit 1");
        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.scenarios())
                .hasSize(SCENARIOS)
                .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTABLE))
                .extracting(ScenarioResult::reason)
                .containsOnly("the client cannot start: it got no further 3 times in a row. The last time: its program"
                        + " ended with exit code 1, and the last it printed was: Cannot find module openai");
        assertThat(warmUps).isEmpty();
    }

    @Test
    void aClientThatStartsNoLongerStopsTheRunAfterThreeInARow() throws Exception {
        RunResult run = run(new LooksLikeAProgram(true));
        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.scenarios())
                .filteredOn(result -> result.verdict() == Verdict.FAILED)
                .hasSize(3);
        assertThat(run.scenarios())
                .filteredOn(result -> result.verdict() == Verdict.NOT_TESTABLE)
                .hasSize(SCENARIOS - 3)
                .extracting(ScenarioResult::reason)
                .containsOnly(
                        "the client cannot start: it got no further 3 times in a row. The last time: it looks like"
                                + " it");
    }

    @Test
    void aClientThatConnectsIsNotStoppedAndItsStartIsMeasuredOnce() throws Exception {
        RunResult run = run(new LooksLikeAProgram(false));
        assertThat(run.scenarios()).extracting(ScenarioResult::verdict).containsOnly(Verdict.PASSED);
        assertThat(warmUps).singleElement().satisfies(took -> assertThat(took).isPositive());
    }

    private RunResult run(String script) throws Exception {
        Files.writeString(folder.resolve("talk.sh"), script);
        Files.writeString(folder.resolve("client.yaml"), """
                name: late
                version: "1"
                level: application
                errands: {talk-once: [sh, talk.sh]}
                dialects: [openai]
                """);
        return run(ProcessClient.prepare(ClientFolder.read(folder)));
    }

    private RunResult run(ClientUnderTest underTest) throws Exception {
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        List<ScenarioInfo> some = catalogue.scenarios().stream()
                .filter(scenario -> scenario.needs().isEmpty())
                .filter(scenario -> scenario.dialect().isEmpty())
                .limit(SCENARIOS)
                .toList();
        try (ClientUnderTest client = underTest;
                FakeRealtimeServer server = FakeRealtimeServer.start(
                        ServerOptions.forScenarios(authority).with(SelfCheck.complete()))) {
            CertificationOptions options = new CertificationOptions(
                    "late", EnumSet.of(Dialect.OPENAI), some, 1, 1.0, Baseline.none(), Optional.empty());
            return new Certification(catalogue, server).run(client, options, new Progress() {
                @Override
                public void started(int scenarios) {
                    assertThat(scenarios).isEqualTo(SCENARIOS);
                }

                @Override
                public void warmedUp(Duration startUp) {
                    warmUps.add(startUp);
                }

                @Override
                public void finished(ScenarioResult result) {
                    assertThat(result.took()).isNotNull();
                }
            });
        }
    }

    /** The reference client; whatever it does, its programs are said to have ended before their first line. */
    private static final class LooksLikeAProgram implements ClientUnderTest {

        private final ClientUnderTest reference = ReferenceClients.create();
        private final boolean onlyOnce;
        private boolean started;

        /** @param onlyOnce after its first errand it reaches nobody any more */
        LooksLikeAProgram(boolean onlyOnce) {
            this.onlyOnce = onlyOnce;
        }

        @Override
        public boolean startsPrograms() {
            return true;
        }

        @Override
        public Profile profile() {
            return reference.profile();
        }

        @Override
        public ErrandRun start(String scenario, Errand errand, Target target) {
            boolean reachesTheService = !(onlyOnce && started);
            started = true;
            return new Suspicious(reference.start(scenario, errand, reachesTheService ? target : nobody(target)));
        }

        @Override
        public void close() {
            reference.close();
        }
    }

    /** Where nobody listens. */
    private static Target nobody(Target target) {
        URI nowhere = URI.create("https://127.0.0.1:1");
        return new Target(
                target.dialect(),
                nowhere,
                nowhere,
                target.key(),
                target.model(),
                target.caFile(),
                target.trustStore(),
                target.timeScale());
    }

    private record Suspicious(ErrandRun run) implements ErrandRun {

        @Override
        public List<Observation> observations() {
            return run.observations();
        }

        @Override
        public Optional<Outcome> await(Duration limit) throws InterruptedException {
            return run.await(limit);
        }

        @Override
        public String output() {
            return run.output();
        }

        @Override
        public void stop() {
            run.stop();
        }

        @Override
        public Optional<String> startProblem() {
            return Optional.of("it looks like it");
        }
    }
}
