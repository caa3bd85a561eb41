package org.realtimetck.bench.run;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which sides take turns: every other round backwards, so that what drifts, such as the machine's
 * temperature, drifts for all alike.
 */
final class Interleaving {

    private Interleaving() {}

    /** Numbers of the sides, from 0. */
    static List<Integer> order(int round, int sides) {
        List<Integer> order = IntStream.range(0, sides).boxed().collect(Collectors.toList());
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        return List.copyOf(order);
    }
}
