package org.realtimetck.bench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values in the order in which they were measured.
 *
 * @param values at least one, all finite
 */
public record Series(List<Double> values) {

    public Series {
        if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("expected one finite value or more, got " + values);
        }
        values = List.copyOf(values);
    }

    public static Series of(double... values) {
        return new Series(Arrays.stream(values).boxed().toList());
    }

    /** The value in the middle; between two, halfway. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * Between two values, in proportion.
     *
     * @param share from 0, the lowest, to 1, the highest
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("expected a share from 0 to 1, got " + share);
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /**
     * These values by those of another series, pair by pair: what befell the machine in one round befell both.
     *
     * @throws IllegalArgumentException if one has more values than the other
     */
    public Series by(Series base) {
        if (base.values.size() != values.size()) {
            throw new IllegalArgumentException(
                    "expected as many rounds of both, got " + values.size() + " and " + base.values.size());
        }
        return new Series(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / base.values.get(round))
                .toList());
    }
}
