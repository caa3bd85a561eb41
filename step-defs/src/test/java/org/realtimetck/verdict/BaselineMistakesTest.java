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
                        "b.yaml:2: expected an entry with `id:` and `reason:`, got the text \"RESP-004\""),
                Arguments.of(
                        "a misspelt key",
                        "entries:\n  - id: A\n    reason: r\n    expire: 2026-12-31\n",
                        "b.yaml:4: expected one of id, dialect, kind, reason, issue, since, expires, versions,"
                                + " got `expire`; did you mean `expires`?"),
                Arguments.of(
                        "another word for the dialect",
                        "entries:\n  - id: A\n    reason: r\n    profile: azure\n",
                        "b.yaml:4: expected one of id, dialect, kind, reason, issue, since, expires, versions,"
                                + " got `profile`; did you mean `dialect`?"),
                Arguments.of(
                        "a misspelt key of the list",
                        "entrys: []\nentries: []\n",
                        "b.yaml:1: expected one of kit, client, entries, got `entrys`; did you mean `entries`?"),
                Arguments.of(
                        "no reason",
                        "entries:\n  - id: A\n",
                        "b.yaml:2: expected `reason` (why it fails, in a sentence) in this entry, got none"),
                Arguments.of(
                        "an empty reason",
                        "entries:\n  - id: A\n    reason: #7\n",
                        "b.yaml:3: expected a text, got nothing; a text that begins with # needs quotes"),
                Arguments.of(
                        "no id",
                        "entries:\n  - reason: r\n",
                        "b.yaml:2: expected `id` (the scenario's id, for example RESP-004 or END-002[1001])"
                                + " in this entry, got none"),
                Arguments.of(
                        "an unknown dialect",
                        "entries:\n  - {id: A, reason: r, dialect: gemini}\n",
                        "b.yaml:2: expected the dialect openai or azure, got gemini; leave it out for both"),
                Arguments.of(
                        "an unknown kind",
                        "entries:\n  - {id: A, reason: r, kind: hangs}\n",
                        "b.yaml:2: expected the kind fails or flaky, got hangs"),
                Arguments.of(
                        "a date in another order",
                        "entries:\n  - {id: A, reason: r, expires: 31.12.2026}\n",
                        "b.yaml:2: expected a date like 2026-12-31, got 31.12.2026"),
                Arguments.of(
                        "an end before the beginning",
                        "entries:\n  - {id: A, reason: r, since: 2026-12-31, expires: 2026-01-01}\n",
                        "b.yaml:2: expected `expires` after `since` (2026-12-31), got 2026-01-01"),
                Arguments.of(
                        "versions that are no range",
                        "entries:\n  - {id: A, reason: r, versions: 2.x}\n",
                        "b.yaml:2: expected versions like \">=2.9 <2.11\", got 2.x"),
                Arguments.of(
                        "a star in the middle",
                        "entries:\n  - {id: 'A*B', reason: r}\n",
                        "b.yaml:2: expected `*` at the end of an id and nowhere else, got A*B"),
                Arguments.of(
                        "a key twice",
                        "entries:\n  - id: A\n    reason: r\n    id: B\n",
                        "b.yaml:4: expected `id` once, got it again; keep one"),
                Arguments.of("an empty file", "", "b.yaml:1: expected a mapping with `entries:`, got nothing"),
                Arguments.of(
                        "no entries",
                        "client: acme\n",
                        "b.yaml:1: expected `entries:` with a list below it (`entries: []` is an empty one), got a mapping"),
                Arguments.of(
                        "a list for a text",
                        "entries:\n  - id: A\n    reason: [a, b]\n",
                        "b.yaml:3: expected a text, got a list; a text that begins with # needs quotes"));
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
                .matches("b\\.yaml:\\d+: expected YAML, got something that does not parse: .+");
    }

    private static BaselineException mistakes(String yaml) {
        BaselineException thrown = catchThrowableOfType(BaselineException.class, () -> Baseline.parse("b.yaml", yaml));
        assertThat(thrown).as("mistakes told").isNotNull();
        return thrown;
    }
}
