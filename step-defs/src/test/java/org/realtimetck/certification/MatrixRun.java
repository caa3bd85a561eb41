package org.realtimetck.certification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.broken.BrokenClients;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.wire.Dialect;

/** One client through everything: all scenarios as OpenAI, and those about Azure as Azure. */
final class MatrixRun {

    /** Scenarios wait more than they work. */
    private static final int SCENARIOS_AT_A_TIME = 3;

    private MatrixRun() {}

    static RunResult of(
            ScenarioCatalogue catalogue,
            FakeRealtimeServer server,
            ClientUnderTest client,
            String name,
            String own,
            double timeScale) {
        try (client) {
            Certification certification = new Certification(catalogue, server);
            boolean whole = name.equals("reference");
            List<ScenarioInfo> scenarios = whole ? catalogue.scenarios() : telling(catalogue, own);
            RunResult openai = certification.run(
                    client,
                    options(
                            name,
                            whole ? EnumSet.allOf(Dialect.class) : EnumSet.of(Dialect.OPENAI),
                            scenarios,
                            timeScale),
                    Progress.SILENT);
            RunResult azure = certification.run(
                    client,
                    options(name, EnumSet.of(Dialect.AZURE), aboutAzure(catalogue), timeScale),
                    Progress.SILENT);
            List<ScenarioResult> results = new ArrayList<>(openai.scenarios());
            results.addAll(azure.scenarios());
            return new RunResult(
                    openai.kitVersion(),
                    openai.clientArgument(),
                    openai.client(),
                    openai.started(),
                    azure.ended(),
                    results,
                    List.of(),
                    Stream.concat(openai.kitFaults().stream(), azure.kitFaults().stream())
                            .toList());
        }
    }

    /**
     * All rows of what the client is named for; of the others the first rows of those that tell most in little time, and
     * of those that nobody is named for.
     */
    private static List<ScenarioInfo> telling(ScenarioCatalogue catalogue, String own) {
        Set<String> named = Arrays.stream(BrokenClients.values())
                .map(client -> "@" + client.scenario())
                .collect(Collectors.toSet());
        return catalogue.scenarios().stream()
                .filter(scenario -> scenario.idTag().equals("@" + own)
                        || (isFirstRow(scenario)
                                && !scenario.tags().contains("@slow")
                                && (scenario.tags().contains("@quick") || !named.contains(scenario.idTag()))))
                .toList();
    }

    private static boolean isFirstRow(ScenarioInfo scenario) {
        return !scenario.id().contains("[") || scenario.id().endsWith("[1]");
    }

    private static CertificationOptions options(
            String name, Set<Dialect> dialects, List<ScenarioInfo> scenarios, double timeScale) {
        return new CertificationOptions(
                name, dialects, scenarios, SCENARIOS_AT_A_TIME, timeScale, Baseline.none(), Optional.empty());
    }

    private static List<ScenarioInfo> aboutAzure(ScenarioCatalogue catalogue) {
        return catalogue.scenarios().stream()
                .filter(scenario ->
                        scenario.dialect().filter(Dialect.AZURE::equals).isPresent())
                .toList();
    }
}
