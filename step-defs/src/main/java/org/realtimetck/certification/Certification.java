package org.realtimetck.certification;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Profile;
import org.realtimetck.kit.KitVersion;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.wire.Dialect;
import org.realtimetck.world.RunContext;
import org.realtimetck.world.ScenarioKey;
import org.realtimetck.world.StartWatch;
import org.realtimetck.world.WarmUp;

/** Runs a client through the scenarios that apply to it. Several may run in one JVM at the same time. */
public final class Certification {

    private static final URI GLUE = URI.create("classpath:/org/realtimetck/steps");

    private final ScenarioCatalogue catalogue;
    private final FakeRealtimeServer server;

    /**
     * @param server one that refuses unknown keys
     */
    public Certification(ScenarioCatalogue catalogue, FakeRealtimeServer server) {
        this.catalogue = catalogue;
        this.server = server;
    }

    /** Runs everything and judges it. */
    public RunResult run(ClientUnderTest client, CertificationOptions options, Progress progress) {
        Instant started = Instant.now();
        Profile profile = client.profile();
        Baseline baseline = options.baseline().forRun(KitVersion.get(), profile);
        List<ScenarioInfo> selected = options.scenarios();
        Map<Dialect, List<ScenarioInfo>> applicable = new LinkedHashMap<>();
        for (Dialect dialect : options.dialects()) {
            applicable.put(
                    dialect,
                    selected.stream()
                            .filter(scenario -> Applicability.whyNot(scenario, profile, dialect)
                                    .isEmpty())
                            .toList());
        }
        StartWatch startWatch = new StartWatch();
        Duration startUp = startUp(client, applicable, options.timeScale(), startWatch);
        if (!startUp.isZero()) {
            progress.warmedUp(startUp);
        }
        progress.started(applicable.values().stream().mapToInt(List::size).sum());
        List<ScenarioResult> results = new ArrayList<>();
        List<String> kitFaults = new ArrayList<>();
        applicable.forEach((dialect, scenarios) -> {
            RunContext context = new RunContext(client, dialect, server, options.timeScale(), startWatch, startUp);
            Judge judge = new Judge(context, baseline);
            Map<String, ScenarioResult> judged = execute(context, scenarios, options, judge, progress);
            for (ScenarioInfo scenario : selected) {
                results.add(Applicability.whyNot(scenario, profile, dialect)
                        .map(reason -> judge.notApplicable(scenario, reason))
                        .orElseGet(() -> judged.getOrDefault(scenario.place(), judge.didNotRun(scenario))));
            }
            kitFaults.addAll(context.kitFaults());
        });
        return new RunResult(
                KitVersion.get(),
                options.clientArgument(),
                profile,
                started,
                Instant.now(),
                results,
                baseline.problems(catalogue.ids(), LocalDate.now(ZoneOffset.UTC)),
                kitFaults);
    }

    /** Measured once, as the service that most scenarios are about. */
    private Duration startUp(
            ClientUnderTest client,
            Map<Dialect, List<ScenarioInfo>> applicable,
            double timeScale,
            StartWatch startWatch) {
        return applicable.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .findFirst()
                .map(one -> WarmUp.measure(client, server, one.getKey(), timeScale, startWatch))
                .orElse(Duration.ZERO);
    }

    /** What became of each scenario that ran, by its place. */
    private Map<String, ScenarioResult> execute(
            RunContext context,
            List<ScenarioInfo> scenarios,
            CertificationOptions options,
            Judge judge,
            Progress progress) {
        Map<String, ScenarioInfo> byPlace = new LinkedHashMap<>();
        scenarios.forEach(scenario -> byPlace.put(scenario.place(), scenario));
        Map<String, ScenarioResult> judged = new ConcurrentHashMap<>();
        StepCollector collector = new StepCollector((place, ran) -> Optional.ofNullable(byPlace.get(place))
                .map(scenario -> judge.judge(scenario, ran))
                .ifPresent(result -> {
                    judged.put(place, result);
                    progress.finished(result);
                }));
        if (!scenarios.isEmpty()) {
            engine(context, scenarios, options, collector).run();
        }
        return judged;
    }

    /** A row of an outline has a line of its own; a feature without any is left out by its tags. */
    private static List<Integer> lines(URI feature, List<ScenarioInfo> scenarios) {
        String file = ScenarioKey.place(feature, 0).replaceFirst("0$", "");
        return scenarios.stream()
                .map(ScenarioInfo::place)
                .filter(place -> place.startsWith(file))
                .map(place -> Integer.valueOf(place.substring(file.length())))
                .toList();
    }

    private Runtime engine(
            RunContext context, List<ScenarioInfo> scenarios, CertificationOptions options, StepCollector collector) {
        RuntimeOptionsBuilder engine = new RuntimeOptionsBuilder().addGlue(GLUE).setThreads(options.parallel());
        catalogue.features().stream()
                .map(Feature::getUri)
                .forEach(uri -> engine.addFeature(FeatureWithLines.create(uri, lines(uri, scenarios))));
        engine.addTagFilter(TagExpressionParser.parse(String.join(
                " or ", scenarios.stream().map(ScenarioInfo::idTag).distinct().toList())));
        options.messages()
                .ifPresent(folder -> engine.addPluginName("message:"
                        + folder.resolve("messages-" + context.dialect().word() + ".ndjson")));
        return Runtime.builder()
                .withRuntimeOptions(engine.build())
                .withClassLoader(Certification.class::getClassLoader)
                .withObjectFactorySupplier(WorldFactory.supplier(context))
                .withFeatureSupplier(catalogue::features)
                .withAdditionalPlugins(collector)
                .build();
    }
}
