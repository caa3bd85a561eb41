package org.realtimetck.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/**
 * {@code junit.xml}: one suite for each dialect and feature, and one for the run itself, so that a CI that reads
 * nothing else is never greener than the exit code. Known failures and what does not apply are skipped, with the
 * reason; what could not be judged is an error.
 */
public final class JunitReport implements Report {

    @Override
    public void write(RunResult run, Path folder) throws IOException {
        StringWriter text = new StringWriter();
        try {
            suites(new JunitXml(XMLOutputFactory.newFactory().createXMLStreamWriter(text)), run);
        } catch (XMLStreamException e) {
            throw new IOException(
                    "could not write junit.xml for " + run.client().name(), e);
        }
        ReportFile.write(folder.resolve("junit.xml"), text.toString());
    }

    private static void suites(JunitXml xml, RunResult run) throws XMLStreamException {
        Map<String, List<ScenarioResult>> suites = new LinkedHashMap<>();
        for (ScenarioResult scenario : run.scenarios()) {
            String suite = scenario.dialect().word() + "." + scenario.feature();
            suites.computeIfAbsent(suite, any -> new ArrayList<>()).add(scenario);
        }
        xml.begin(run);
        for (Map.Entry<String, List<ScenarioResult>> suite : suites.entrySet()) {
            suite(xml, run, suite.getKey(), suite.getValue());
        }
        runItself(xml, run);
        xml.end();
    }

    private static void suite(JunitXml xml, RunResult run, String name, List<ScenarioResult> scenarios)
            throws XMLStreamException {
        long failed = scenarios.stream()
                .filter(s -> s.verdict() == Verdict.FAILED || s.verdict() == Verdict.UNEXPECTED_PASS)
                .count();
        long errors = count(scenarios, Verdict.NOT_TESTABLE);
        long skipped = count(scenarios, Verdict.KNOWN_FAILURE) + count(scenarios, Verdict.NOT_APPLICABLE);
        Duration took = scenarios.stream().map(ScenarioResult::took).reduce(Duration.ZERO, Duration::plus);
        xml.beginSuite(name, scenarios.size(), failed, errors, skipped, took);
        for (ScenarioResult scenario : scenarios) {
            xml.beginCase(scenario.id() + " " + scenario.name(), name, scenario.took());
            verdict(xml, run, scenario);
            if (scenario.verdict().failsRun() && !scenario.clientOutput().isEmpty()) {
                xml.output(scenario.clientOutput());
            }
            xml.endElement();
        }
        xml.endElement();
    }

    private static void verdict(JunitXml xml, RunResult run, ScenarioResult scenario) throws XMLStreamException {
        String reason = Objects.requireNonNullElse(scenario.reason(), "no reason given");
        switch (scenario.verdict()) {
            case PASSED -> {}
            case FAILED ->
                xml.outcome("failure", "FAILED", FailureText.headline(scenario), FailureText.of(run, scenario));
            case UNEXPECTED_PASS -> xml.outcome("failure", "UNEXPECTED_PASS", reason, "");
            case KNOWN_FAILURE -> xml.skipped("known failure: " + reason);
            case NOT_APPLICABLE -> xml.skipped("not applicable: " + reason);
            case NOT_TESTABLE -> xml.outcome("error", "NOT_TESTABLE", reason, FailureText.of(run, scenario));
        }
    }

    private static void runItself(JunitXml xml, RunResult run) throws XMLStreamException {
        List<String> problems = new ArrayList<>(run.problems());
        if (Summary.of(run).judged() == 0) {
            problems.add("expected at least one judged scenario, got none");
        }
        if (problems.isEmpty()) {
            return;
        }
        String name = "realtime-tck.run";
        xml.beginSuite(name, problems.size(), problems.size(), 0, 0, Duration.ZERO);
        for (int i = 0; i < problems.size(); i++) {
            xml.beginCase("problem " + (i + 1), name, Duration.ZERO);
            xml.outcome("failure", "PROBLEM", problems.get(i), "");
            xml.endElement();
        }
        xml.endElement();
    }

    private static long count(List<ScenarioResult> scenarios, Verdict verdict) {
        return scenarios.stream().filter(s -> s.verdict() == verdict).count();
    }
}
