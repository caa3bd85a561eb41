package org.realtimetck.sandbox;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chance that came true.
 *
 * @param inside chance for what is left open in it
 */
record Drawn<T>(Chance<T> chance, SplittableRandom inside) {

    /** Those that come true, in their order. */
    static <T> Stream<Drawn<T>> of(List<Chance<T>> chances, Dice dice) {
        return IntStream.range(0, chances.size())
                .filter(i -> dice.of(i).strike(chances.get(i).percent()))
                .mapToObj(i -> new Drawn<>(chances.get(i), dice.of(i).of(0).random()));
    }
}
