package org.realtimetck.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.realtimetck.certification.Progress;
import org.realtimetck.verdict.ScenarioResult;

/** One line per scenario, as it ends. */
final class TerminalProgress implements Progress {

    private final PrintStream out;
    private int scenarios;
    private int finished;

    TerminalProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void warmedUp(Duration startUp) {
        out.println(
                "The client's program takes " + startUp.toMillis() + " ms to connect; no scenario is charged for it.");
    }

    @Override
    public synchronized void started(int count) {
        scenarios = count;
        out.println("Running " + count + " scenarios …");
    }

    @Override
    public synchronized void finished(ScenarioResult result) {
        finished++;
        out.printf(
                Locale.ROOT,
                "%3d/%d  %-14s %-12s %-7s %5.1f s  %s%n",
                finished,
                scenarios,
                result.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                result.id(),
                result.dialect().word(),
                result.took().toMillis() / 1000.0,
                result.name());
    }
}
