package org.realtimetck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.protocol.Confidence.CAPTURED;
import static org.realtimetck.protocol.Confidence.DOCUMENTED;
import static org.realtimetck.protocol.Confidence.INFERRED;
import static org.realtimetck.protocol.Confidence.MEASURED;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments beside the code say how each fact is known; a mark that cannot be read is told by file and line. */
class SourceFactsTest {

    private static final Path MAIN = Path.of("src", "main", "java", "org", "realtimetck");

    @Test
    void everyMarkOfTheFakeCanBeRead() throws IOException {
        assertThat(SourceFacts.under(MAIN).slips()).isEmpty();
        assertThat(SourceFacts.under(MAIN).facts()).hasSizeGreaterThan(150);
    }

    @Test
    void aSentenceIsFoundWithItsPlace() {
        assertThat(in("""
                package a;

                /**
                 * A desk. It is brown
                 * and {@code big} [I]. It stands [C].
                 */
                final class Desk {

                    /** Never [D]. */
                    static int legs() {
                        // four of them,
                        // or three as others say [M there, I here]
                        return 4;
                    }
                }
                """).facts())
                .containsExactly(
                        new Fact("session/Desk", 4, "Desk", "It is brown and `big` [I].", List.of(INFERRED)),
                        new Fact("session/Desk", 5, "Desk", "It stands [C].", List.of(CAPTURED)),
                        new Fact("session/Desk", 9, "legs", "Never [D].", List.of(DOCUMENTED)),
                        new Fact(
                                "session/Desk",
                                11,
                                "",
                                "four of them, or three as others say [M there, I here]",
                                List.of(MEASURED, INFERRED)));
    }

    @Test
    void parametersAndParagraphsAreSentencesOfTheirOwn() {
        assertThat(in("""
                /**
                 * A drawer. No mark, e.g. none
                 * <p>A paragraph about wood [T]
                 *
                 * @param width in centimetres, as we take it [I]
                 * @return nothing [D]
                 */
                record Drawer(int width) {}
                """).facts())
                .extracting(Fact::text)
                .containsExactly(
                        "A paragraph about wood [T]", "`width`: in centimetres, as we take it [I]", "nothing [D]");
    }

    @Test
    void whatOnlyLooksLikeAMarkIsNone() {
        SourceFacts none = in("""
                /** The path {@code item[I]}, a list [one, two] and tools[2]. */
                class A {
                    String text = "// no comment [X]";
                    String block = \"""
                            /* none [X] \\\""" either [Y] */
                            \""";
                    char quote = '"'; // an index [12] in "quotes"
                }
                """);
        assertThat(none.facts()).isEmpty();
        assertThat(none.slips()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[P]", "[X, Azure]", "[c]", "[C M]", "[C, Preview P]", "[C or I]"})
    void aMarkOfOtherLettersIsASlip(String mark) {
        assertThat(in("/** One.\n * A sentence of words " + mark + ". */\nclass A {}")
                        .slips())
                .singleElement()
                .asString()
                .startsWith("session/Desk.java:2: expected ")
                .contains(mark)
                .contains("I inferred");
    }

    @Test
    void aMarkThatIsNotClosedIsASlip() {
        assertThat(in("// a sentence of words [C, and on").slips())
                .singleElement()
                .asString()
                .contains("session/Desk.java:1: expected ']' after the mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/** [I] */", "// [I], [M] over HTTP", "/** Text [C], code [I]. */"})
    void anInferenceThatSaysNothingIsASlip(String comment) {
        assertThat(in("\n\n" + comment + "\nint a;").slips())
                .singleElement()
                .asString()
                .startsWith("session/Desk.java:3: expected a sentence that says what is inferred");
    }

    @Test
    void aCaptureNeedsNoWords() {
        assertThat(in("/** [C] */\nint a;").facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.place()).isEqualTo("Desk.a"));
    }

    private static SourceFacts in(String java) {
        return SourceFacts.in("session/Desk", java);
    }
}
