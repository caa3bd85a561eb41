package org.realtimetck.report;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;

/** Where each scenario's journal lies, so that all reports point to the same file. Ids become safe file names. */
final class JournalPaths {
    private static final int LONGEST = 80;

    private final IdentityHashMap<ScenarioResult, String> stems = new IdentityHashMap<>();

    JournalPaths(RunResult run) {
        Set<String> taken = new HashSet<>();
        for (ScenarioResult scenario : run.scenarios()) {
            String stem = scenario.dialect().word() + "/" + safe(scenario.id());
            String free = stem;
            for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                free = stem + "~" + n;
            }
            stems.put(scenario, free);
        }
    }

    /** Relative to the report's folder, with {@code /} everywhere. */
    String of(ScenarioResult scenario) {
        return "journals/" + stem(scenario) + ".ndjson";
    }

    /** Unique within the run and good as an HTML id. */
    String anchor(ScenarioResult scenario) {
        return stem(scenario).replace('/', '-');
    }

    private String stem(ScenarioResult scenario) {
        String stem = stems.get(scenario);
        if (stem == null) {
            throw new IllegalArgumentException("expected a scenario of this run, got " + scenario.id());
        }
        return stem;
    }

    private static String safe(String id) {
        String name = id.replaceAll("[^A-Za-z0-9.-]+", "_").replaceAll("^[._]+|_+$", "");
        String whole = name.isEmpty() ? "scenario" : name;
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    }
}
