package org.realtimetck.certification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.realtimetck.client.broken.BrokenClients;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.Verdict;

/** The matrix as Markdown: for each scenario, who fails it. */
final class MatrixTable {

    private MatrixTable() {}

    static String of(ScenarioCatalogue catalogue, Map<BrokenClients, RunResult> broken) {
        Map<String, TreeSet<String>> caught = new TreeMap<>();
        catalogue.scenarios().forEach(scenario -> caught.put(scenario.id(), new TreeSet<>()));
        broken.forEach((client, run) -> run.scenarios().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .forEach(result -> caught.get(result.id()).add(client.clientName())));
        List<String> rows = caught.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | " + String.join(", ", row.getValue()) + " |")
                .toList();
        return "| scenario | fails |\n|---|---|\n" + rows.stream().collect(Collectors.joining("\n")) + "\n";
    }
}
