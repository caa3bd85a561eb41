package org.realtimetck.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How time passes, on a timekeeper that only writes down what it is asked for. */
class TempoTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Duration> asked = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private final Timekeeper real = new Timekeeper() {
        @Override
        public Instant instant() {
            return NOON;
        }

        @Override
        public Runnable after(Duration duration, Runnable work) {
            asked.add(duration);
            return () -> asked.remove(duration);
        }
    };

    @Test
    void compressedTimeWaitsAFractionAndSaysSo() {
        Timekeeper fast = new Tempo.Compressed(360).timekeeper(real);

        Runnable callOff = fast.after(HOUR, () -> {});

        assertThat(asked).containsExactly(Duration.ofSeconds(10));
        assertThat(fast.in(HOUR)).as("as a client's own clock will say").isEqualTo(NOON.plusSeconds(10));
        assertThat(fast.instant()).isEqualTo(NOON);
        callOff.run();
        assertThat(asked).isEmpty();
    }

    @Test
    void realTimeIsItself() {
        assertThat(Tempo.real().timekeeper(real)).isSameAs(real);
    }

    @Test
    void steppedTimeStandsUntilItIsStepped() {
        SteppedTime time = (SteppedTime) new Tempo.Stepped().timekeeper(real);
        time.after(Duration.ofSeconds(20), () -> done.add("later"));
        time.after(Duration.ofSeconds(10), () -> done.add("sooner"));
        time.after(Duration.ofSeconds(10), () -> done.add("just behind it"));
        time.after(Duration.ofSeconds(15), () -> done.add("called off")).run();

        time.advance(Duration.ofMillis(9_999));
        assertThat(done).isEmpty();

        time.advance(Duration.ofMillis(1));
        assertThat(done).containsExactly("sooner", "just behind it");
        assertThat(time.instant()).isEqualTo(NOON.plusSeconds(10));
        assertThat(time.in(HOUR)).isEqualTo(NOON.plusSeconds(3610));

        time.advance(HOUR);
        assertThat(done).containsExactly("sooner", "just behind it", "later");
    }

    @Test
    void whatAStepLeadsToCountsFromTheNewTime() {
        SteppedTime time = new SteppedTime(NOON);
        time.after(Duration.ofSeconds(1), () -> time.after(Duration.ofSeconds(1), () -> done.add("second")));

        time.advance(Duration.ofSeconds(5));
        assertThat(done).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(done).containsExactly("second");
    }

    @Test
    void whatIsDueNowNeedsNoStep() {
        new SteppedTime(NOON).after(Duration.ZERO, () -> done.add("now"));

        assertThat(done).containsExactly("now");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.99, -1, Double.NaN, 100_001})
    void aFactorThatIsNoCompressionIsRefused(double factor) {
        assertThatThrownBy(() -> new Tempo.Compressed(factor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 100000")
                .hasMessageContaining(String.valueOf(factor));
    }

    @Test
    void timeDoesNotGoBack() {
        SteppedTime time = new SteppedTime(NOON);

        assertThatThrownBy(() -> time.advance(Duration.ZERO)).hasMessageContaining("a step forward");
        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(-1))).hasMessageContaining("a step forward");
    }
}
