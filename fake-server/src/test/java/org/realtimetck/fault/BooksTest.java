package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/** Faults and places by the names under which people ask for them. */
class BooksTest {

    static Stream<Term<?>> terms() {
        return Stream.concat(FaultBook.all().terms().stream(), PlaceBook.all().terms().stream());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermWorksWithWhatItsPageShows(Term<?> term) {
        Map<String, Object> given = new HashMap<>();
        term.parameters().forEach(parameter -> given.put(parameter.name(), parameter.example()));

        assertThat(term.make(given)).as("all that is left out means the same").isEqualTo(term.example());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermTakesTheEndsOfItsRanges(Term<?> term) {
        for (Parameter parameter : term.parameters()) {
            for (Object end : ends(parameter.kind())) {
                Map<String, Object> given = new HashMap<>();
                term.parameters().stream()
                        .filter(other -> other.usual() == null)
                        .forEach(other -> given.put(other.name(), other.example()));
                given.put(parameter.name(), end);
                assertThatCode(() -> term.make(given)).as("%s", given).doesNotThrowAnyException();
            }
        }
    }

    private static List<Object> ends(Parameter.Kind kind) {
        if (kind instanceof Parameter.Whole whole) {
            return List.of(whole.min(), whole.max());
        }
        if (kind instanceof Parameter.Decimal decimal) {
            return List.of(decimal.min(), decimal.max());
        }
        if (kind instanceof Parameter.Time time) {
            return List.of(time.min().toMillis() + "ms", time.max().toMillis() + "ms");
        }
        return kind instanceof Parameter.Choice choice ? List.copyOf(choice.words()) : List.of();
    }

    @Test
    void aFaultIsWhatItsParametersSay() {
        assertThat(fault("close-with", Map.of("code", 4000, "reason", "bye"))).isEqualTo(new CloseWith(4000, "bye"));
        assertThat(fault("set-field", Map.of("path", "response.usage", "value", Map.of("a", List.of(1)))))
                .isEqualTo(new SetField("response.usage", "{\"a\":[1]}"));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("path", "response.usage");
        nothing.put("value", null);
        assertThat(fault("set-field", nothing)).isEqualTo(new SetField("response.usage", "null"));
        assertThat(fault("hold-event", Map.of("until-received", "response.cancel", "at-most", "5s", "others", "wait")))
                .isEqualTo(new HoldEvent(null, "response.cancel", Duration.ofSeconds(5), HoldEvent.Others.WAIT));
        assertThat(fault("inject-error", Map.of("error", "session_expired", "code-is-null", true, "event-id", "e1")))
                .isEqualTo(new InjectError("session_expired", true, "e1"));
        assertThat(fault("broken-base64", Map.of("flaw", "cut-off")))
                .isEqualTo(new BrokenBase64(BrokenBase64.Flaw.CUT_OFF));
        assertThat(fault("wrong-rate", Map.of("samples", "halved", "format", "pcma")))
                .isEqualTo(new WrongRate(WrongRate.Samples.HALVED, SoundFormat.PCMA));
    }

    private static Fault fault(String name, Map<String, ?> given) {
        return FaultBook.all().term(name).make(given);
    }

    @Test
    void aPlaceIsWhatItsParametersSay() {
        assertThat(place("before", Map.of("event", "error", "nth", 3))).isEqualTo(new Place.BeforeEvent("error", 3));
        assertThat(place("between", Map.of("earlier", "a", "later", "b"))).isEqualTo(new Place.Between("a", "b"));
        assertThat(place("on-each", Map.of())).isEqualTo(new Place.OnEach(null));
        assertThat(place("sometimes", Map.of("event", "a", "probability", 0.25, "seed", 9)))
                .isEqualTo(new Place.Sometimes("a", 0.25, 9));
        assertThat(place("after-time", Map.of("time", "250ms"))).isEqualTo(new Place.AfterTime(Duration.ofMillis(250)));
    }

    private static Place place(String name, Map<String, ?> given) {
        return PlaceBook.all().term(name).make(given);
    }

    /** Each value is fine, and what they make is not. */
    @Test
    void whatDoesNotGoTogetherIsRefusedByName() {
        assertThatThrownBy(() -> fault("close-with", Map.of("code", 1005, "reason", "why")))
                .hasMessage("close-with: a close frame without a code (1005) has no reason, got 'why'");
        assertThatThrownBy(() -> fault("set-field", Map.of("path", "a..b", "value", 1)))
                .hasMessageStartingWith("set-field: expected the path of a field, such as response.usage");
        assertThatThrownBy(() -> fault("ghost-response", Map.of("text", " ")))
                .hasMessageStartingWith("ghost-response: expected at least one word");
    }

    @Test
    void thePageTellsOfEveryFaultWhereItFitsAndWhatAGoodClientDoes() {
        String page = FaultBook.page();

        assertThat(page)
                .startsWith("# Faults\n\n## ending\n\n### close-with\n\nThe connection ends with a close frame.\n");
        for (Term<? extends Fault> term : FaultBook.all().terms()) {
            assertThat(page).contains("\n### " + term.name() + "\n\n" + term.does() + "\n");
            assertThat(page).contains("\nA good client: " + term.goodClient() + "\n");
        }
        assertThat(page)
                .contains("Places: `before`, `after`, `between`, `after-frames`, `when-received`, `after-time`,"
                        + " `from-the-start`\n")
                .contains("Places: `on`, `on-each`, `sometimes`\n");
    }

    @Test
    void thePageOfPlacesSpeaksOfNoClients() {
        assertThat(PlaceBook.page())
                .startsWith("# Places\n\n## moment\n\n### before\n")
                .contains("| `event` | type of the server event | a text of at most 200 characters | must be given, for"
                        + " example `response.done` |\n")
                .doesNotContain("A good client")
                .doesNotContain("Places:");
    }
}
