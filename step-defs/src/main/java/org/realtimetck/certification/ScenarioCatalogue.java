package org.realtimetck.certification;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Level;
import org.realtimetck.wire.Dialect;
import org.realtimetck.world.ScenarioKey;

/** All scenarios there are, in the order of the features. */
public final class ScenarioCatalogue {

    static final String FEATURES = "classpath:/features";

    private final List<Feature> features;
    private final List<ScenarioInfo> scenarios;

    private ScenarioCatalogue(List<Feature> features, List<ScenarioInfo> scenarios) {
        this.features = features;
        this.scenarios = scenarios;
    }

    /** Reads the features of the kit. */
    public static ScenarioCatalogue load() {
        return load(FEATURES);
    }

    /** @param folder of features on the class path, with a folder below it for each area */
    static ScenarioCatalogue load(String folder) {
        RuntimeOptions options = new RuntimeOptionsBuilder()
                .addFeature(FeatureWithLines.parse(folder))
                .build();
        List<Feature> features = new FeaturePathFeatureSupplier(
                        ScenarioCatalogue.class::getClassLoader, options, new FeatureParser(UUID::randomUUID))
                .get();
        RequirementRules rules = RequirementRules.read(
                features.stream().map(ScenarioCatalogue::area).collect(Collectors.toCollection(TreeSet::new)));
        List<ScenarioInfo> scenarios = features.stream()
                .flatMap(feature -> of(feature, rules).stream())
                .toList();
        return new ScenarioCatalogue(features, scenarios);
    }

    List<Feature> features() {
        return features;
    }

    public List<ScenarioInfo> scenarios() {
        return scenarios;
    }

    public Set<String> ids() {
        return scenarios.stream().map(ScenarioInfo::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every tag that occurs, for checking what a user asks for. */
    public Set<String> tags() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.tags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The folder a feature stands in. */
    private static String area(Feature feature) {
        String[] path = feature.getUri().getSchemeSpecificPart().split("/", -1);
        return path[path.length - 2];
    }

    private static List<ScenarioInfo> of(Feature feature, RequirementRules rules) {
        Map<Location, Integer> rows = rowNumbers(feature);
        List<ScenarioInfo> scenarios = new ArrayList<>();
        for (Pickle pickle : feature.getPickles()) {
            scenarios.add(of(feature, pickle, rules, Optional.ofNullable(rows.get(pickle.getLocation()))));
        }
        return scenarios;
    }

    private static ScenarioInfo of(Feature feature, Pickle pickle, RequirementRules rules, Optional<Integer> row) {
        Set<String> tags = new TreeSet<>(pickle.getTags());
        String idTag = tags.stream()
                .filter(ScenarioKey::isIdTag)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected a tag like @RESP-004 on the scenario at "
                        + ScenarioKey.place(
                                pickle.getUri(), pickle.getLocation().getLine())));
        return new ScenarioInfo(
                idTag.substring(1) + row.map(number -> "[" + number + "]").orElse(""),
                idTag,
                ScenarioKey.place(pickle.getUri(), pickle.getLocation().getLine()),
                feature.getName().orElse(""),
                ruleOf(feature, pickle),
                pickle.getName(),
                only(Level.values(), level -> tags.contains(level.tag())).orElse(Level.TRANSPORT),
                Arrays.stream(Capability.values())
                        .filter(capability -> tags.contains(capability.tag()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                only(Dialect.values(), dialect -> tags.contains("@" + dialect.word())),
                tags,
                rules.of(idTag.substring(1)),
                pickle.getSteps().stream()
                        .map(step -> step.getKeyword() + step.getText())
                        .toList());
    }

    private static <T> Optional<T> only(T[] values, Predicate<T> matches) {
        return Arrays.stream(values).filter(matches).findFirst();
    }

    private static String ruleOf(Feature feature, Pickle pickle) {
        return feature.findPathTo(node -> node.getLocation().equals(pickle.getLocation()))
                .flatMap(path -> path.stream()
                        .filter(Node.Rule.class::isInstance)
                        .findFirst()
                        .flatMap(Node::getName))
                .orElse("");
    }

    /** The rows of each outline, counted from 1 over all its tables. */
    private static Map<Location, Integer> rowNumbers(Node node) {
        Map<Location, Integer> rows = new LinkedHashMap<>();
        collectRows(node, rows);
        return rows;
    }

    private static void collectRows(Node node, Map<Location, Integer> rows) {
        if (node instanceof Node.ScenarioOutline outline) {
            int row = 0;
            for (Node.Examples examples : outline.elements()) {
                for (Node.Example example : examples.elements()) {
                    rows.put(example.getLocation(), ++row);
                }
            }
        } else if (node instanceof Node.Container<?> container) {
            container.elements().forEach(child -> collectRows(child, rows));
        }
    }
}
