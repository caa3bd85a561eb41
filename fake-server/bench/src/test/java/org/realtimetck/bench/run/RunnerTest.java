package org.realtimetck.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.bench.figure.Contest;
import org.realtimetck.bench.figure.Figure;
import org.realtimetck.bench.figure.Sample;
import org.realtimetck.bench.figure.Scale;
import org.realtimetck.bench.figure.Side;
import org.realtimetck.bench.figure.Unit;

class RunnerTest {

    private final List<String> happened = new ArrayList<>();

    /** A contest whose sides give 1, 2, 3 … and ten times as much. */
    private final class Told implements Figure, Contest {
        private int first;
        private int second;

        @Override
        public String name() {
            return "told";
        }

        @Override
        public String title() {
            return "What it was told";
        }

        @Override
        public Unit unit() {
            return Unit.MICROSECONDS;
        }

        @Override
        public Contest prepare(Scale scale) {
            return this;
        }

        @Override
        public List<Side> sides() {
            return List.of(
                    new Side("a", () -> {
                        happened.add("a");
                        return new Sample(++first, 2, List.of());
                    }),
                    new Side("b", () -> {
                        happened.add("b");
                        return new Sample(10 * ++second, 1, List.of("wrong in " + second));
                    }));
        }

        @Override
        public void close() {
            happened.add("closed");
        }
    }

    @Test
    void sidesTakeTurnsAndEveryOtherRoundGoesBackwards() throws Exception {
        new Runner(new Scale("test", 1, 3, 1), line -> {}).run(new Told());

        assertThat(happened).containsExactly("a", "b", "a", "b", "b", "a", "a", "b", "closed");
        assertThat(Interleaving.order(1, 3)).containsExactly(2, 1, 0);
    }

    @Test
    void warmUpsDoNotCountAndRatiosAreThoseOfOneRound() throws Exception {
        Result result = new Runner(new Scale("test", 2, 3, 1), line -> {}).run(new Told());

        assertThat(result.sides().get(0).rounds().values()).containsExactly(3.0, 4.0, 5.0);
        assertThat(result.sides().get(0).ratios().values()).containsOnly(1.0);
        assertThat(result.sides().get(1).rounds().values()).containsExactly(30.0, 40.0, 50.0);
        assertThat(result.sides().get(1).ratios().values()).containsOnly(10.0);
    }

    @Test
    void errorsAndChecksOfAllRoundsAddUp() throws Exception {
        Result result = new Runner(new Scale("test", 0, 3, 1), line -> {}).run(new Told());

        assertThat(result.errors()).isEqualTo(3);
        assertThat(result.sides().get(0).checked()).isEqualTo(6);
        assertThat(result.sides().get(1).errors()).containsExactly("wrong in 1", "wrong in 2", "wrong in 3");
    }
}
