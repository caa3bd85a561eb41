package org.realtimetck.bench.report;

import java.util.List;
import org.realtimetck.bench.run.Result;
import org.realtimetck.bench.run.Result.Measured;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** For programs: every round of every side. */
final class JsonFormat implements Format {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public String file() {
        return "bench.json";
    }

    @Override
    public String write(BenchReport report) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("begun", report.begun().toString())
                .put("scale", report.scale())
                .put("errors", report.errors());
        root.set("machine", MAPPER.valueToTree(report.machine()));
        report.results()
                .forEach(result -> describe(result, root.withArray("results").addObject()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void describe(Result result, ObjectNode node) {
        node.put("figure", result.figure()).put("title", result.title()).put("unit", result.unit());
        for (Measured side : result.sides()) {
            ObjectNode one = node.withArray("sides")
                    .addObject()
                    .put("name", side.name())
                    .put("median", side.rounds().median())
                    .put("medianRatio", side.ratios().median())
                    .put("checked", side.checked());
            put(one, "rounds", side.rounds().values());
            put(one, "ratios", side.ratios().values());
            side.errors().forEach(one.putArray("errors")::add);
        }
    }

    private static void put(ObjectNode node, String name, List<Double> values) {
        values.forEach(node.putArray(name)::add);
    }
}
