package org.realtimetck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.document.InvalidDocumentException;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.FaultBook;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlaceBook;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema and the reader are of one mind, by a validator that knows neither. */
class SandboxSchemaTest {

    private static final String WRITTEN = new JsonMapper().writeValueAsString(SandboxReader.schema());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(WRITTEN, InputFormat.JSON);

    private static List<Error> mistakes(String yaml) {
        String json = new JsonMapper().writeValueAsString(new YAMLMapper().readTree(yaml));
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static boolean reads(String yaml) {
        try {
            SandboxReader.yaml("s.yaml", yaml);
            return true;
        } catch (InvalidDocumentException invalid) {
            return false;
        }
    }

    @Test
    void itIsItselfAValidSchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(WRITTEN, InputFormat.JSON)).isEmpty();
    }

    @Test
    void itTakesADocumentThatSaysEverything() {
        assertThat(mistakes(SandboxReaderTest.EVERYTHING)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.realtimetck.sandbox.ReadyMade#names")
    void itTakesEveryReadyMadeSandbox(String name) {
        assertThat(mistakes(ReadyMade.text(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: a",
                "{name: a, tempo: real}",
                "{name: a, tempo: {real: }}",
                "{name: a, tempo: {compressed: 10}}",
                "{name: a, tempo: {compressed: {factor: 1.5}}}",
                "{name: a, pace: {}}",
                "{name: a, pace: }",
                "{name: a, faults: []}",
                "{name: a, faults: [{close-with: 1011, from-the-start: }]}",
                "{name: a, faults: [{drop-event: {}, on-each: }]}",
                "{name: a, faults: [{drop-event: , on: response.done}]}",
                "{name: a, upgrade: [{answer-subprotocol: , attempts: 1, out-of: 2}]}",
                "{name: a, replies: [{say: Hi.}, {}, {outputs: []}]}",
                "{name: a, replies: [{ending: completed}, {ending: {cancelled: }}]}",
                "{name: a, hears: [{words: ''}]}",
                "{name: a, failing-responses: {always: true, error: server-error}}",
            })
    void bothTake(String yaml) {
        assertThat(mistakes(yaml)).isEmpty();
        assertThat(reads(yaml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "nothing",
                "name: ",
                "name: a b",
                "{name: a, nmae: b}",
                "{name: a, dialect: google}",
                "{name: a, key: bad}",
                "{name: a, tempo: compressed}",
                "{name: a, tempo: {real: , stepped: }}",
                "{name: a, tempo: {}}",
                "{name: a, vary: [nothing-known]}",
                "{name: a, session: {lifetime: 30}}",
                "{name: a, session: {lifetime: 30 s}}",
                "{name: a, session: 30s}",
                "{name: a, session: {life: 30s}}",
                "{name: a, faults: {drop-event: }}",
                "{name: a, faults: [{close-with: 1011}]}",
                "{name: a, faults: [{before: response.done}]}",
                "{name: a, faults: [{close-with: 99, before: response.done}]}",
                "{name: a, faults: [{close-with: 1011, on: response.done}]}",
                "{name: a, faults: [{drop-event: , before: response.done}]}",
                "{name: a, faults: [{drop-event: 1, on: response.done}]}",
                "{name: a, faults: [{drop-event: , silence: , on: response.done}]}",
                "{name: a, faults: [{drop-event: , on: response.done, on-each: }]}",
                "{name: a, upgrade: [{refuse-upgrade: }]}",
                "{name: a, upgrade: [{refuse-upgrade: 503, out-of: 2}]}",
                "{name: a, replies: [{say: Hi., call-function: f}]}",
                "{name: a, replies: [{say: 3}]}",
                "{name: a, replies: [{ending: incomplete}]}",
                "{name: a, hears: [{}]}",
                "{name: a, hears: [{words: a, segments: []}]}",
                "{name: a, repeat: 1}",
                "{name: a, failing-responses: {}}",
                "{name: a, failing-responses: {always: false}}",
                "{name: a, mcp: {servers: [{label: a, tools: [], fails: true}]}}",
            })
    void bothRefuse(String yaml) {
        assertThat(mistakes(yaml)).isNotEmpty();
        assertThat(reads(yaml)).isFalse();
    }

    /** What the reader alone refuses: bounds of times, what goes wrong only together, what YAML lets through. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a, session: {lifetime: 0ms}}",
                "{name: a, upgrade: [{refuse-upgrade: 503, attempts: 3, out-of: 2}]}",
                "{name: a, mcp: {servers: [{label: a, fails: true}, {label: a, fails: true}]}}",
                "{name: a, session: {input-tokens: 10.0}}",
            })
    void theReaderAloneRefuses(String yaml) {
        assertThat(mistakes(yaml)).isEmpty();
        assertThat(reads(yaml)).isFalse();
    }

    static Stream<Arguments> faultsAndPlaces() {
        return FaultBook.all().terms().stream()
                .flatMap(fault -> PlaceBook.all().terms().stream()
                        .map(place -> Arguments.of(
                                writtenDown(fault, place),
                                PlacedFault.strikesFrames((Fault) fault.example())
                                        == place.example() instanceof Place.Upon)));
    }

    private static String writtenDown(Term<?> fault, Term<?> place) {
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "name",
                        "a",
                        "faults",
                        List.of(Map.of(fault.name(), needed(fault), place.name(), needed(place)))));
    }

    private static Map<String, Object> needed(Term<?> term) {
        return term.parameters().stream()
                .filter(parameter -> parameter.usual() == null)
                .collect(Collectors.toMap(Parameter::name, Parameter::example));
    }

    @ParameterizedTest
    @MethodSource("faultsAndPlaces")
    void everyFaultCanBeWrittenDownAtThePlacesItFits(String json, boolean fits) {
        assertThat(SCHEMA.validate(json, InputFormat.JSON).isEmpty()).isEqualTo(fits);
        assertThat(reads(json)).isEqualTo(fits);
    }
}
