package org.realtimetck.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.realtimetck.client.broken.BrokenClients;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RuleBook;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The requirement catalogue names the rules and broken clients there are, and no others. */
class RequirementsTest {

    private static final Pattern AREA = Pattern.compile("features/([^/]+)/[^/]+$");

    private final List<Requirement> requirements = catalogue();

    /** What is joined here; the linter of the module 'features' knows the rest. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Requirement(
            String id,
            List<String> scenarios,
            List<String> rules,
            @JsonProperty("broken-clients") List<String> brokenClients) {

        Requirement {
            rules = rules == null ? List.of() : rules;
        }
    }

    @Test
    void everyRuleARequirementNamesIsInTheBook() {
        assertThat(RuleBook.rules()).extracting(Rule::id).containsAll(all(Requirement::rules));
    }

    @Test
    void everyBrokenClientIsNamedByARequirementAndBack() {
        assertThat(all(Requirement::brokenClients))
                .isEqualTo(Arrays.stream(BrokenClients.values())
                        .map(BrokenClients::clientName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aBrokenClientFailsAScenarioOfEachRequirementItIsNamedBy() {
        assertThat(BrokenClients.values())
                .allSatisfy(client -> assertThat(requirements)
                        .filteredOn(requirement -> requirement.brokenClients().contains(client.clientName()))
                        .allSatisfy(requirement ->
                                assertThat(requirement.scenarios()).contains(client.scenario())));
    }

    private Set<String> all(Function<Requirement, List<String>> part) {
        return requirements.stream()
                .flatMap(requirement -> part.apply(requirement).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Requirement> catalogue() {
        List<Requirement> all = new ArrayList<>();
        ScenarioCatalogue.load().scenarios().stream()
                .flatMap(scenario -> area(scenario.place()))
                .distinct()
                .forEach(area -> all.addAll(read("/requirements/" + area + ".yaml")));
        return all;
    }

    private static Stream<String> area(String place) {
        Matcher matcher = AREA.matcher(place);
        return matcher.find() ? Stream.of(matcher.group(1)) : Stream.empty();
    }

    private static List<Requirement> read(String file) {
        try (InputStream yaml = RequirementsTest.class.getResourceAsStream(file)) {
            assertThat(yaml).as(file).isNotNull();
            return new YAMLMapper().readValue(yaml, new TypeReference<List<Requirement>>() {});
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
