package org.realtimetck.bench.run;

import java.util.List;
import org.realtimetck.bench.statistics.Series;

/**
 * What became of one figure.
 *
 * @param unit its sign
 * @param sides the first is the one that the others are compared with
 */
public record Result(String figure, String title, String unit, List<Measured> sides) {

    public Result {
        sides = List.copyOf(sides);
    }

    /**
     * One side of it.
     *
     * @param rounds in their order
     * @param ratios of each round to the same round of the first side
     * @param checked answers and streams that were compared with what they had to be
     * @param errors those that were wrong, and whatever else makes the rounds worth nothing
     */
    public record Measured(String name, Series rounds, Series ratios, long checked, List<String> errors) {

        public Measured {
            errors = List.copyOf(errors);
        }
    }

    /** Of all sides. */
    public long errors() {
        return sides.stream().mapToLong(side -> side.errors().size()).sum();
    }
}
