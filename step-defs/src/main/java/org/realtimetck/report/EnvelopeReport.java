package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Profile;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.wire.Dialect;

/** Writes the {@link Envelope}; to be called after everything else has been written. */
public final class EnvelopeReport implements Report {

    @Override
    public void write(RunResult run, Path folder) throws IOException {
        Summary summary = Summary.of(run);
        JournalPaths paths = new JournalPaths(run);
        Envelope envelope = new Envelope(
                Envelope.FORMAT,
                run.kitVersion(),
                client(run),
                run.started(),
                run.ended(),
                host(),
                summary.outcome(),
                summary.sentence(),
                summary.counts(),
                run.problems(),
                run.scenarios().stream().map(s -> scenario(s, paths)).toList(),
                Digests.of(folder, Envelope.FILE));
        ReportFile.write(folder.resolve(Envelope.FILE), envelope.json());
    }

    private static Envelope.Client client(RunResult run) {
        Profile profile = run.client();
        return new Envelope.Client(
                profile.name(),
                profile.version(),
                profile.homepage(),
                run.clientArgument(),
                profile.level().name().toLowerCase(Locale.ROOT),
                words(profile.capabilities(), Capability::word),
                words(profile.dialects(), Dialect::word));
    }

    private static Envelope.Host host() {
        return new Envelope.Host(
                System.getProperty("os.name", ""),
                System.getProperty("os.version", ""),
                System.getProperty("os.arch", ""),
                System.getProperty("java.version", ""),
                System.getProperty("java.vendor", ""),
                Runtime.getRuntime().availableProcessors());
    }

    private static Envelope.Scenario scenario(ScenarioResult scenario, JournalPaths paths) {
        return new Envelope.Scenario(
                scenario.id(),
                scenario.dialect(),
                scenario.feature(),
                scenario.rule(),
                scenario.name(),
                scenario.level().name().toLowerCase(Locale.ROOT),
                scenario.verdict(),
                scenario.reason(),
                scenario.took().toMillis(),
                scenario.findings().stream().map(Finding::rule).toList(),
                scenario.journal().isEmpty() ? null : paths.of(scenario));
    }

    private static <T> List<String> words(Collection<T> values, Function<T, String> word) {
        return values.stream().map(word).sorted().toList();
    }
}
