package org.realtimetck.bench.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one round gave.
 *
 * @param value in the figure's unit
 * @param checked answers and streams that were compared with what they had to be
 * @param errors those that were wrong, and whatever else makes the value worth nothing
 */
public record Sample(double value, long checked, List<String> errors) {

    public Sample {
        errors = List.copyOf(errors);
    }

    Sample with(List<String> moreErrors) {
        return new Sample(
                value,
                checked,
                Stream.concat(errors.stream(), moreErrors.stream()).toList());
    }
}
