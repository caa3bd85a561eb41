package org.realtimetck.transport.relay.distortion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.UnusableTermException;

/** How distortions and moments are named in files. */
class DistortionBookTest {

    static Stream<Term<?>> terms() {
        return Stream.concat(DistortionBook.all().terms().stream(), MomentBook.all().terms().stream());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermMakesSomethingOfWhatItMustBeTold(Term<?> term) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Parameter parameter : term.parameters()) {
            if (parameter.usual() == null) {
                given.put(parameter.name(), example(parameter.kind()));
            }
        }
        assertThat(term.make(given)).isNotNull().isEqualTo(term.make(given));
        assertThat(term.does()).endsWith(".");
        assertThat(term.goodClient()).endsWith(".");
    }

    private static Object example(Parameter.Kind kind) {
        if (kind instanceof Parameter.Time) {
            return "250ms";
        }
        return kind instanceof Parameter.Text ? "response.created" : 5;
    }

    @Test
    void everyDistortionHasATerm() {
        assertThat(DistortionBook.all().terms()).hasSize(34);
        assertThat(MomentBook.all().terms()).hasSize(Moment.class.getPermittedSubclasses().length);
    }

    @Test
    void parametersReachTheDistortion() {
        assertThat(made("latency", Map.of("delay", "2s"))).isEqualTo(new Latency(Duration.ofSeconds(2)));
        assertThat(made("split-every", Map.of("bytes", 3, "between", "empty-fragment")))
                .isEqualTo(new SplitEvery(3, Between.EMPTY_FRAGMENT));
        assertThat(made("jitter", Map.of("most", "50ms", "seed", 9))).isEqualTo(new Jitter(Duration.ofMillis(50), 9));
        assertThat(made("fin", Map.of("close-notify", true))).isEqualTo(new Fin(true));
        assertThat(MomentBook.all().term("after-event").make(Map.of("type", "response.done", "nth", 2)))
                .isEqualTo(new Moment.AfterEvent("response.done", 2));
    }

    @Test
    void aSlipGetsAHint() {
        assertThatThrownBy(() -> made("latancy", Map.of()))
                .isInstanceOf(UnusableTermException.class)
                .hasMessageContaining("there is no distortion 'latancy'; did you mean 'latency'?");
    }

    @Test
    void whatIsLegalIsNoDistortion() {
        assertThatThrownBy(() -> new ReservedOpcode(8)).hasMessageContaining("got 8");
        assertThatThrownBy(() -> new ReservedBits(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new ForbiddenCloseCode(1000)).hasMessageContaining("use close-with");
        assertThatThrownBy(() -> new LongControlFrame(125)).hasMessageContaining("got 125");
        assertThatThrownBy(() -> new LengthLie(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new SplitMessages(1, Between.NOTHING)).hasMessageContaining("got 1");
        assertThatThrownBy(() -> new SplitEvery(0, Between.NOTHING)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new Bandwidth(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new TinyWrites(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new SlowReading(-1)).hasMessageContaining("got -1");
        assertThatThrownBy(() -> new CutHead(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new RefuseFirst(0)).hasMessageContaining("got 0");
    }

    private static Distortion made(String name, Map<String, ?> given) {
        return DistortionBook.all().term(name).make(given);
    }
}
