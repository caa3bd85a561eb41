package org.realtimetck.realclients;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.client.Profile;
import org.realtimetck.wire.Dialect;

/**
 * Scenarios that a client folder runs together. All folders through everything would take half an hour, so a client runs
 * everything as one service, and as the other what may differ there.
 *
 * @param parallel scenarios at a time
 * @param timeScale every limit is multiplied by it
 */
record Part(Dialect dialect, List<ScenarioInfo> scenarios, int parallel, double timeScale) {

    /** Whose scenarios may end in another way on another service. */
    private static final Set<String> AREAS = Set.of("/connection/", "/migration/", "/session/");

    /**
     * What people write without an SDK runs every row, and what takes its time. So does the SDK most people have, by the
     * README's first command.
     */
    private static final Set<String> IN_WHOLE = Set.of("bare-ws");

    /** They never get a session, so a few scenarios tell all there is to tell. */
    private static final Set<String> OF_THE_PREVIEW = Set.of("livekit-2", "openai-node-4", "simple-openai");

    /**
     * Of another release of the same SDK some scenarios tell enough, and of one whose every errand starts a browser, or a
     * framework that takes a second to load.
     */
    private static final Set<String> IN_BRIEF =
            Set.of("agents-realtime-0.3", "chromium", "livekit-1", "openai-java", "openai-node-5", "openai-node-6");

    /** Beside what is {@code @quick}. */
    private static final Set<String> TELLING =
            Set.of("/migration/", "/errors/", "/disconnects/", "/function-calling/", "/forward-compatibility/");

    private static final double PATIENT = 2.0;

    /** Who waits for nothing needs no more of it when the machine is busy. */
    private static final double AS_IT_IS = 1.0;

    /** @param asked only these */
    static List<Part> of(String folder, Profile client, ScenarioCatalogue catalogue, Predicate<ScenarioInfo> asked) {
        Predicate<ScenarioInfo> slow = scenario -> scenario.tags().contains("@slow");
        Predicate<ScenarioInfo> rows = asked.and(selection(folder));
        Predicate<ScenarioInfo> others = rows.and(Part::isFirstRow).and(scenario -> isIn(scenario, AREAS));
        List<Part> all = List.of(
                part(Dialect.OPENAI, catalogue, rows.and(slow), client.parallel(), AS_IT_IS),
                part(Dialect.OPENAI, catalogue, rows.and(slow.negate()), atATime(client), PATIENT),
                part(Dialect.AZURE, catalogue, others.and(slow.negate()), atATime(client), PATIENT));
        return all.stream()
                .filter(part -> client.dialects().contains(part.dialect()))
                .filter(part -> !part.scenarios().isEmpty())
                .toList();
    }

    /** Of all others one row of each outline tells enough, without what only waits. */
    private static Predicate<ScenarioInfo> selection(String folder) {
        if (IN_WHOLE.contains(folder)) {
            return scenario -> true;
        }
        Predicate<ScenarioInfo> brief =
                scenario -> isFirstRow(scenario) && !scenario.tags().contains("@slow");
        if (OF_THE_PREVIEW.contains(folder)) {
            return brief.and(scenario -> scenario.tags().contains("@quick") || isIn(scenario, Set.of("/migration/")));
        }
        return IN_BRIEF.contains(folder)
                ? brief.and(scenario -> scenario.tags().contains("@quick") || isIn(scenario, TELLING))
                : brief;
    }

    private static boolean isIn(ScenarioInfo scenario, Set<String> areas) {
        return areas.stream().anyMatch(scenario.place()::contains);
    }

    private static Part part(
            Dialect dialect, ScenarioCatalogue catalogue, Predicate<ScenarioInfo> which, int parallel, double scale) {
        return new Part(dialect, catalogue.scenarios().stream().filter(which).toList(), parallel, scale);
    }

    private static boolean isFirstRow(ScenarioInfo scenario) {
        return !scenario.id().contains("[") || scenario.id().endsWith("[1]");
    }

    /** As many folders run side by side as there are cores. */
    private static int atATime(Profile client) {
        return Math.min(client.parallel(), 2);
    }
}
