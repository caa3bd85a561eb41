package org.realtimetck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people may say, and what they are told when they say something else. */
class VocabularyTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private static final Term<List<Object>> EVERYTHING = new Term<>(
            "everything",
            "test",
            "Takes one of each.",
            "",
            List.of(
                    Parameter.required("times", new Parameter.Whole(1, 9), "how often"),
                    Parameter.optional("share", new Parameter.Decimal(0, 1), "of what", 0.5),
                    Parameter.optional("word", new Parameter.Text(5), "any word", "hi"),
                    Parameter.optional("colour", Parameter.Choice.of(Colour.class), "of it", "red"),
                    Parameter.optional("loud", new Parameter.Flag(), "whether", false),
                    Parameter.optional(
                            "after",
                            new Parameter.Time(Duration.ofMillis(10), Duration.ofMinutes(2)),
                            "how long",
                            Duration.ofSeconds(1)),
                    Parameter.optional("value", new Parameter.Json(), "any", "x"),
                    Parameter.optional("headers", new Parameter.Texts(), "more", Map.of())),
            given -> Arrays.asList(
                    given.whole("times"),
                    given.decimal("share"),
                    given.text("word"),
                    given.choice("colour", Colour.class),
                    given.flag("loud"),
                    given.time("after"),
                    given.json("value"),
                    given.texts("headers")));

    private static final Term<String> PICKY = new Term<>(
            "picky-one",
            "test",
            "Wants no a.",
            "",
            List.of(Parameter.optional("word", new Parameter.Text(5), "any word", "")),
            given -> {
                if (given.text("word").contains("a")) {
                    throw new IllegalArgumentException("expected a word without a, got '" + given.text("word") + "'");
                }
                return given.textIfAny("word").orElse("nothing");
            });

    private static final Term<String> BARE =
            new Term<>("bare", "test", "Takes nothing.", "", List.of(), given -> "bare");

    private static final Vocabulary<Object> WORDS = new Vocabulary<>("word", List.of(EVERYTHING, PICKY, BARE));

    private static List<Object> made(Object... namesAndValues) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return EVERYTHING.make(given);
    }

    @Test
    void takesWhatIsGivenAndTheUsualForTheRest() {
        assertThat(made("times", 3))
                .isEqualTo(List.of(3, 0.5, "hi", Colour.RED, false, Duration.ofSeconds(1), "x", Map.of()));
        assertThat(made(
                        "times",
                        9L,
                        "share",
                        1,
                        "word",
                        "",
                        "colour",
                        "dark-blue",
                        "loud",
                        true,
                        "after",
                        "2m",
                        "value",
                        List.of(1),
                        "headers",
                        Map.of("a", "b")))
                .isEqualTo(List.of(
                        9, 1.0, "", Colour.DARK_BLUE, true, Duration.ofMinutes(2), List.of(1), Map.of("a", "b")));
    }

    @Test
    void nullIsAJsonValue() {
        Map<String, Object> given = new HashMap<>();
        given.put("times", 1);
        given.put("value", null);

        assertThat(EVERYTHING.make(given).get(6)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10ms, PT0.01S", "1500ms, PT1.5S", "2s, PT2S", "2m, PT2M", "120s, PT2M"})
    void readsTimesWithTheirUnit(String written, Duration time) {
        assertThat(made("times", 1, "after", written).get(5)).isEqualTo(time);
    }

    static Stream<Arguments> unusable() {
        String whole = "expected 'times' of everything to be a whole number from 1 to 9, got ";
        String time =
                "expected 'after' of everything to be a time with its unit, such as 250ms, 2s or 5m, from 10ms to 2m,"
                        + " got ";
        return Stream.of(
                Arguments.of("times", 0, whole + "0"),
                Arguments.of("times", 10L, whole + "10"),
                Arguments.of("times", 1.0, whole + "1.0"),
                Arguments.of("times", "3", whole + "'3'"),
                Arguments.of("times", new BigInteger("9999999999999999999"), whole + "9999999999999999999"),
                Arguments.of("times", null, whole + "null"),
                Arguments.of("share", 1.01, "expected 'share' of everything to be a number from 0.0 to 1.0, got 1.01"),
                Arguments.of(
                        "share", Double.NaN, "expected 'share' of everything to be a number from 0.0 to 1.0, got NaN"),
                Arguments.of(
                        "word",
                        "toolong",
                        "expected 'word' of everything to be a text of at most 5 characters, got 'toolong'"),
                Arguments.of("word", 7, "expected 'word' of everything to be a text of at most 5 characters, got 7"),
                Arguments.of(
                        "colour",
                        "RED",
                        "expected 'colour' of everything to be one of red, dark-blue, got 'RED'; did you mean 'red'?"),
                Arguments.of("loud", "true", "expected 'loud' of everything to be true or false, got 'true'"),
                Arguments.of("after", 250, time + "250"),
                Arguments.of("after", "250", time + "'250'"),
                Arguments.of("after", "2 s", time + "'2 s'"),
                Arguments.of("after", "2h", time + "'2h'"),
                Arguments.of("after", "-2s", time + "'-2s'"),
                Arguments.of("after", "9ms", time + "'9ms'"),
                Arguments.of("after", "121s", time + "'121s'"),
                Arguments.of("after", "99999999999999s", time + "'99999999999999s'"),
                Arguments.of(
                        "headers",
                        Map.of("a", 1),
                        "expected 'headers' of everything to be an object whose values are texts, got {a=1}"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void saysWhatItWantedAndWhatItGot(String parameter, Object value, String message) {
        Map<String, Object> given = new HashMap<>(Map.of("times", 1));
        given.put(parameter, value);

        assertThatThrownBy(() -> EVERYTHING.make(given))
                .isInstanceOfSatisfying(
                        UnusableTermException.class,
                        unusable -> assertThat(unusable.parameter()).isEqualTo(parameter))
                .hasMessage(message);
    }

    @Test
    void aValueThatIsLongIsNotShownInFull() {
        assertThatThrownBy(() -> made("times", 1, "word", "x".repeat(1_000_000)))
                .hasMessageEndingWith("got '" + "x".repeat(60) + "… (1000000 characters)'");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> made("loud", true))
                .isInstanceOfSatisfying(
                        UnusableTermException.class,
                        unusable -> assertThat(unusable.parameter()).isEqualTo("times"))
                .hasMessage("everything needs 'times': how often, a whole number from 1 to 9");
    }

    @Test
    void suggestsTheParameterThatWasMeant() {
        assertThatThrownBy(() -> made("times", 1, "color", "red"))
                .isInstanceOfSatisfying(
                        UnusableTermException.class,
                        unusable -> assertThat(unusable.parameter()).isEqualTo("color"))
                .hasMessage("everything has no parameter 'color'; did you mean 'colour'?");
        assertThatThrownBy(() -> made("times", 1, "temperature", 1))
                .hasMessage(
                        "everything has no parameter 'temperature'; it has: times, share, word, colour, loud, after,"
                                + " value, headers.");
        assertThatThrownBy(() -> BARE.make(Map.of("x", 1))).hasMessage("bare has no parameter 'x'; it has none.");
    }

    @Test
    void suggestsTheTermThatWasMeant() {
        assertThatThrownBy(() -> WORDS.term("piky-one"))
                .isInstanceOfSatisfying(
                        UnusableTermException.class,
                        unusable -> assertThat(unusable.parameter()).isEmpty())
                .hasMessage("there is no word 'piky-one'; did you mean 'picky-one'?");
        assertThatThrownBy(() -> WORDS.term("zzzzzzzz"))
                .hasMessage("there is no word 'zzzzzzzz'; there are: everything, picky-one, bare.");
        assertThat(WORDS.term("bare").make(Collections.emptyMap())).isEqualTo("bare");
    }

    @Test
    void saysWhoRefusedWhatIsFineByItself() {
        assertThat(PICKY.make(Map.of())).isEqualTo("nothing");
        assertThatThrownBy(() -> PICKY.make(Map.of("word", "bad")))
                .isInstanceOfSatisfying(
                        UnusableTermException.class,
                        unusable -> assertThat(unusable.parameter()).isEmpty())
                .hasMessage("picky-one: expected a word without a, got 'bad'")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreUniqueAndPlain() {
        assertThatThrownBy(() -> new Vocabulary<>("word", List.of(BARE, BARE)))
                .hasMessage("two terms are named 'bare'");
        for (String name : List.of("", "Bare", "a_b", "-a", "a--b", "a b")) {
            assertThatThrownBy(() -> new Term<>(name, "test", "", "", List.of(), given -> ""))
                    .hasMessageContaining("got '" + name + "'");
        }
        assertThat(WORDS.terms()).extracting(Term::name).containsExactly("everything", "picky-one", "bare");
    }

    @Test
    void anExampleIsMadeOfWhatMustBeGiven() {
        assertThat(EVERYTHING.example())
                .isEqualTo(List.of(1, 0.5, "hi", Colour.RED, false, Duration.ofSeconds(1), "x", Map.of()));
    }

    @Test
    void aPageTellsEverythingThereIsToATerm() {
        assertThat(VocabularyPage.markdown("Words", WORDS, made -> made.equals("bare") ? "anywhere" : ""))
                .isEqualTo("""
                        # Words

                        ## test

                        ### everything

                        Takes one of each.

                        | parameter | meaning | takes | if left out |
                        |---|---|---|---|
                        | `times` | how often | a whole number from 1 to 9 | must be given, for example `1` |
                        | `share` | of what | a number from 0.0 to 1.0 | `0.5` |
                        | `word` | any word | a text of at most 5 characters | `hi` |
                        | `colour` | of it | one of red, dark-blue | `red` |
                        | `loud` | whether | true or false | `false` |
                        | `after` | how long | a time with its unit, such as 250ms, 2s or 5m, from 10ms to 2m | `1s` |
                        | `value` | any | a JSON value | `x` |
                        | `headers` | more | an object whose values are texts | `{}` |

                        ### picky-one

                        Wants no a.

                        | parameter | meaning | takes | if left out |
                        |---|---|---|---|
                        | `word` | any word | a text of at most 5 characters | empty |

                        ### bare

                        Takes nothing.

                        Places: anywhere
                        """);
    }

    @Test
    void aPageKeepsItsTablesWhole() {
        Term<String> odd = new Term<>(
                "odd",
                "test",
                "Odd.",
                "Copes.",
                List.of(Parameter.required("p", new Parameter.Choice(List.of("a|b")), "one | two\nthree")),
                given -> "");

        assertThat(VocabularyPage.markdown("Odd", new Vocabulary<>("odd", List.of(odd)), made -> ""))
                .contains("| `p` | one \\| two three | one of a\\|b | must be given, for example `a\\|b` |\n")
                .endsWith("\nA good client: Copes.\n");
    }
}
