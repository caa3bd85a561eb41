package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.fault.FaultBench.event;
import static org.realtimetck.fault.FaultBench.jsonOf;
import static org.realtimetck.fault.FaultBench.struck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.pipe.Frame;

/** Faults upon a field of an event. */
class FieldFaultsTest {

    private static final Frame EVENT =
            new Frame.Text("x", "{\"type\":\"x\",\"a\":{\"b\":null,\"c\":[1,{\"d\":\"text\"}]},\"n\":1.5,\"f\":true}");

    private static String with(String from, String to) {
        return jsonOf(EVENT).replace(from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a            | null            | "a":{"b":null,"c":[1,{"d":"text"}]}  | "a":null
            a.b          | {"new":[1]}     | "b":null                             | "b":{"new":[1]}
            a.c          | []              | "c":[1,{"d":"text"}]                 | "c":[]
            a.c[0]       | "one"           | [1,                                  | ["one",
            a.c[1].d     | null            | "d":"text"                           | "d":null
            n            | 2               | "n":1.5                              | "n":2
            """)
    void givesAFieldAnotherValue(String path, String value, String from, String to) {
        assertThat(jsonOf(struck(new SetField(path, value), EVENT))).isEqualTo(with(from, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a            | "a":{"b":null,"c":[1,{"d":"text"}]},  | ``
            a.b          | "b":null,                             | ``
            a.c[0]       | [1,                                   | [
            a.c[1].d     | {"d":"text"}                          | {}
            f            | ,"f":true                             | ``
            """)
    void takesAFieldOut(String path, String from, String to) {
        assertThat(jsonOf(struck(new RemoveField(path), EVENT))).isEqualTo(with(from, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.c[1].d     | "d":"text"                            | "d":7
            n            | "n":1.5                               | "n":"1.5"
            f            | "f":true                              | "f":"true"
            a.b          | "b":null                              | "b":7
            a.c[1]       | {"d":"text"}                          | [{"d":"text"}]
            a.c          | [1,{"d":"text"}]                      | {"0":[1,{"d":"text"}]}
            """)
    void givesAFieldAnotherKindOfValue(String path, String from, String to) {
        assertThat(jsonOf(struck(new WrongType(path), EVENT))).isEqualTo(with(from, to));
    }

    @Test
    void addsAFieldNobodyKnows() {
        assertThat(jsonOf(struck(new UnknownField("tck", "{\"deep\":[null]}"), EVENT)))
                .isEqualTo(with("\"f\":true", "\"f\":true,\"tck\":{\"deep\":[null]}"));
        assertThat(jsonOf(struck(new UnknownField("a.c[1].tck", "1"), EVENT)))
                .isEqualTo(with("\"d\":\"text\"", "\"d\":\"text\",\"tck\":1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "a.b", "a.c[0]", "n.tck", "a.b.tck", "a.c.tck", "z.tck"})
    void addsNoFieldThatIsThereOrHasNoObject(String path) {
        assertThat(struck(new UnknownField(path, "1"), EVENT)).isSameAs(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "a.z", "a.b.z", "a.c[2]", "a.c[1].z", "a.c[0].d", "n.z", "a[0]"})
    void leavesAnEventWithoutTheFieldAsItIs(String path) {
        assertThat(struck(new SetField(path, "1"), EVENT)).isSameAs(EVENT);
        assertThat(struck(new RemoveField(path), EVENT)).isSameAs(EVENT);
        assertThat(struck(new WrongType(path), EVENT)).isSameAs(EVENT);
    }

    @Test
    void aTypeThatIsNoTextIsNoType() {
        assertThat(((Frame.Text) struck(new SetField("type", "null"), EVENT)).type())
                .isNull();
        assertThat(((Frame.Text) struck(new SetField("type", "\"y\""), EVENT)).type())
                .isEqualTo("y");
        assertThat(((Frame.Text) struck(new RemoveField("type"), EVENT)).type()).isNull();
    }

    @Test
    void reachesFieldsOfRealEvents() {
        Frame done = event("response.done");

        assertThat(jsonOf(struck(new SetField("response.usage.total_tokens", "null"), done)))
                .isEqualTo(jsonOf(done).replace("\"total_tokens\":412", "\"total_tokens\":null"));
        assertThat(jsonOf(struck(new RemoveField("response.output[0].content[0].transcript"), done)))
                .isEqualTo(jsonOf(done).replace(",\"transcript\":\"The next train to Bergen leaves\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a b", "$.a", "a[-1]", "/a"})
    void aPathThatIsNoneIsRefusedAndOneShown(String path) {
        assertThatThrownBy(() -> new SetField(path, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the path of a field, such as response.usage or response.output[0].type, got '"
                        + path + "'");
        assertThatThrownBy(() -> new RemoveField(path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WrongType(path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnknownField(path, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoneSurrogate(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nul", "{", "'a'", "1 2"})
    void aValueThatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> new SetField("a", json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a value as JSON text, such as null or \"text\", got ");
        assertThatThrownBy(() -> new UnknownField("a", json)).isInstanceOf(IllegalArgumentException.class);
    }
}
