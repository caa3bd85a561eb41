package org.realtimetck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineMistakesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void each_mistake_is_told_with_its_line_and_what_to_write(String what, String yaml, String message) {
        assertThat(mistakes(yaml).mistakes()).as(what).containsExactly(message);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "no space after the colon, alone in its entry",
                        "entries:\n  - id:RESP-004\n",
                        "b.yaml:2: expected a space after the colon; write\n    - id: RESP-004"),
                Arguments.of(
                        "no space after the colon, in the middle of an entry",
                        "entries:\n  - id: RESP-004\n    reason:slow\n",
                        "b.yaml:3: expected a space after the colon; write\n    reason: slow"),
                Arguments.of(
                        "no space after the colon, first of several",
                        "entries:\n  - id:RESP-004\n    reason: slow\n",
                        "b.yaml:2: expected a space after the colon; write\n    - id: RESP-004"),
                Arguments.of(
                        "no space after the dash",
                        "entries:\n  -id: RESP-004\n",
                        "b.yaml:2: expected a space after the dash; write\n    - id: RESP-004"),
                Arguments.of(
                        "a colon inside a text",
                        "entries:\n  - id: RESP-004\n    reason: it fails: always\n",
                        "b.yaml:3: expected quotes around a text with a colon in it; write\n"
                                + "    reason: \"it fails: always\""),
                Arguments.of(
                        "a tab",
                        "entries:\n\t- id: RESP-004\n",
                        "b.yaml:2: expected spaces before the text, got a tab, which YAML forbids there; write\n"
                                + "      - id: RESP-004"),
                Arguments.of(
                        "an id without an entry around it",
                        "entries:\n  - RESP-004\n",
                        "b.yaml:2:5: expected an entry with `id:` and `reason:`, got text, RESP-004."),
                Arguments.of(
                        "a misspelt key",
                        "entries:\n  - id: A\n    reason: r\n    expire: 2026-12-31\n",
                        "b.yaml:4:5: expected one of dialect, expires, id, issue, kind, reason, since, versions,"
                                + " got the unknown key \"expire\". Did you mean expires?"),
                Arguments.of(
                        "another word for the dialect",
                        "entries:\n  - id: A\n    reason: r\n    profile: azure\n",
                        "b.yaml:4:5: expected one of dialect, expires, id, issue, kind, reason, since, versions,"
                                + " got the unknown key \"profile\". Did you mean dialect?"),
                Arguments.of(
                        "a misspelt key of the list",
                        "entrys: []\nentries: []\n",
                        "b.yaml:1:1: expected one of client, entries, kit, got the unknown key \"entrys\"."
                                + " Did you mean entries?"),
                Arguments.of(
                        "a list of ids with a star in the middle of one",
                        "entries:\n  - id: [A, B*C]\n    reason: r\n",
                        "b.yaml:2:9: id: expected a scenario's id, with `*` at its end or not at all, got \"B*C\"."),
                Arguments.of(
                        "no reason",
                        "entries:\n  - id: A\n",
                        "b.yaml:2:5: expected the key \"reason\": why it fails, in a sentence."),
                Arguments.of(
                        "an empty reason",
                        "entries:\n  - id: A\n    reason: #7\n",
                        "b.yaml:3:12: reason: expected why it fails, in a sentence, got nothing; text that begins with #"
                                + " needs quotes."),
                Arguments.of(
                        "no id",
                        "entries:\n  - reason: r\n",
                        "b.yaml:2:5: expected the key \"id\": the scenario's id, for example RESP-004 or END-002[2]."),
                Arguments.of(
                        "an unknown dialect",
                        "entries:\n  - {id: A, reason: r, dialect: gemini}\n",
                        "b.yaml:2:33: dialect: expected openai or azure, or no dialect for both, got \"gemini\"."),
                Arguments.of(
                        "an unknown kind",
                        "entries:\n  - {id: A, reason: r, kind: hangs}\n",
                        "b.yaml:2:30: kind: expected one of fails, flaky, got \"hangs\"."),
                Arguments.of(
                        "a date in another order",
                        "entries:\n  - {id: A, reason: r, expires: 31.12.2026}\n",
                        "b.yaml:2:33: expires: expected a date like 2026-12-31, got \"31.12.2026\"."),
                Arguments.of(
                        "an end before the beginning",
                        "entries:\n  - {id: A, reason: r, since: 2026-12-31, expires: 2026-01-01}\n",
                        "b.yaml:2:52: expires: expected a day after `since`, which is 2026-12-31, got 2026-01-01."),
                Arguments.of(
                        "versions that are no range",
                        "entries:\n  - {id: A, reason: r, versions: 2.x}\n",
                        "b.yaml:2:34: versions: expected versions like \">=2.9 <2.11\", got \"2.x\"."),
                Arguments.of(
                        "a star in the middle",
                        "entries:\n  - {id: 'A*B', reason: r}\n",
                        "b.yaml:2:10: id: expected a scenario's id, with `*` at its end or not at all, got \"A*B\"."),
                Arguments.of(
                        "a key twice",
                        "entries:\n  - id: A\n    reason: r\n    id: B\n",
                        "b.yaml:4:5: \"id\" is there twice. Keep one of them."),
                Arguments.of("an empty file", "", "b.yaml:1:1: expected a mapping with `entries:`, got nothing."),
                Arguments.of(
                        "no entries",
                        "client: acme\n",
                        "b.yaml:1:1: expected `entries:` with a list below it (`entries: []` is an empty one), got a mapping."),
                Arguments.of(
                        "a list for a text",
                        "entries:\n  - id: A\n    reason: [a, b]\n",
                        "b.yaml:3:13: reason: expected why it fails, in a sentence, got a list."));
    }

    @Test
    void all_mistakes_of_a_file_are_told_at_once() {
        BaselineException told = mistakes("entries:\n  - {id: A}\n  - {reason: r}\n");

        assertThat(told.mistakes()).hasSize(2);
        assertThat(told).hasMessageContaining("b.yaml:2").hasMessageContaining("b.yaml:3");
    }

    @Test
    void yaml_broken_in_no_common_way_still_names_its_line() {
        assertThat(mistakes("entries:\n  - id: A\n    reason: \"open\n").mistakes())
                .singleElement()
                .asString()
                .matches("b\\.yaml:\\d+:\\d+: expected YAML, got something else \\(.+\\)\\. Check .+");
    }

    private static BaselineException mistakes(String yaml) {
        BaselineException thrown = catchThrowableOfType(BaselineException.class, () -> Baseline.parse("b.yaml", yaml));
        assertThat(thrown).as("mistakes told").isNotNull();
        return thrown;
    }
}
