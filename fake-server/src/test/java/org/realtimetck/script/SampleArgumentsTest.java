package org.realtimetck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleArgumentsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @SuppressWarnings("unchecked") // a JSON object
    private static JsonNode arguments(String schema) {
        return JSON.readTree(SampleArguments.of(Map.of("name", "f", "parameters", JSON.readValue(schema, Map.class))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                     | {}",
                "{\"type\":\"object\"}                                  | {}",
                "{\"type\":\"object\",\"properties\":{}}                | {}",
                "{\"type\":\"string\"}                                  | {}",
                "{\"properties\":{\"a\":{\"type\":\"integer\"}}}        | {\"a\":1}"
            })
    void areAlwaysAnObject(String schema, String expected) {
        assertThat(arguments(schema)).isEqualTo(JSON.readTree(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"string\"}                                             | \"some the name\"",
                "{\"type\":\"number\"}                                             | 1",
                "{\"type\":\"boolean\"}                                            | true",
                "{\"type\":\"null\"}                                               | null",
                "{}                                                                | \"some the name\"",
                "true                                                              | \"some the name\"",
                "{\"type\":[\"null\",\"integer\"]}                                 | 1",
                "{\"type\":\"integer\",\"minimum\":5}                              | 5",
                "{\"type\":\"integer\",\"maximum\":-3}                             | -3",
                "{\"type\":\"number\",\"minimum\":0.5,\"maximum\":0.75}            | 0.75",
                "{\"type\":\"integer\",\"exclusiveMinimum\":4}                     | 5",
                "{\"enum\":[null,\"a\"]}                                           | null",
                "{\"enum\":[{\"k\":[1,\"x\"]}]}                                    | {\"k\":[1,\"x\"]}",
                "{\"enum\":[7,8]}                                                  | 7",
                "{\"enum\":[\"say \\\"hi\\\" \\\\ \\n\"]}                          | \"say \\\"hi\\\" \\\\ \\n\"",
                "{\"const\":\"fixed\"}                                             | \"fixed\"",
                "{\"$ref\":\"\"}                                                   | \"some the name\"",
                "{\"type\":\"integer\",\"minimum\":1e999}                          | 1",
                "{\"const\":null}                                                  | null",
                "{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"integer\"}]}          | 1",
                "{\"oneOf\":[{\"type\":\"boolean\"},{\"type\":\"integer\"}]}       | true",
                "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}             | [1]",
                "{\"type\":\"array\"}                                              | []",
                "{\"type\":\"array\",\"items\":{\"type\":\"array\"}}               | [[]]",
                "{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"null\"}}}  | {\"x\":null}"
            })
    void fitTheSchemaOfAProperty(String schema, String expected) {
        JsonNode arguments = arguments("{\"type\":\"object\",\"properties\":{\"the_name\":" + schema + "}}");

        assertThat(arguments.get("the_name")).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void followReferencesWithinTheSchema() {
        assertThat(arguments("{\"properties\":{\"at\":{\"$ref\":\"#/$defs/Place\"}},"
                        + "\"$defs\":{\"Place\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"integer\"}}}}}"))
                .isEqualTo(JSON.readTree("{\"at\":{\"x\":1}}"));
    }

    @Test
    void endWhereASchemaContainsItself() {
        assertThat(arguments("{\"properties\":{\"child\":{\"$ref\":\"#/$defs/Node\"}},"
                        + "\"$defs\":{\"Node\":{\"type\":\"object\",\"properties\":"
                        + "{\"child\":{\"$ref\":\"#/$defs/Node\"}}}}}"))
                .isNotNull();
        assertThat(arguments("{\"properties\":{\"child\":{\"$ref\":\"#\"},\"gone\":{\"$ref\":\"#/x/y\"}}}"))
                .isNotNull();
    }

    @Test
    void namesWithQuotesAndControlCharactersStayJson() {
        assertThat(arguments("{\"properties\":{\"a\\\"b\\u0001\\\\\":{\"type\":\"string\"}}}")
                        .propertyNames())
                .containsExactly("a\"b\u0001\\");
    }

    @Test
    void aFunctionWithoutParametersGetsNone() {
        assertThat(SampleArguments.of(Map.of("name", "f"))).isEqualTo("{}");
    }

    @Test
    void areTheSameForTheSameSchema() {
        String schema = "{\"properties\":{\"a\":{},\"b\":{\"type\":\"integer\"}}}";

        assertThat(arguments(schema)).isEqualTo(arguments(schema));
    }
}
