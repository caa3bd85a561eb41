package org.realtimetck.bench.figure;

import java.util.List;

/** Every figure there is, in the order of the table. */
public final class Book {

    private Book() {}

    public static List<Figure> all() {
        return List.of(new NoisyNeighbour("typical", 0.5), new NoisyNeighbour("slowest-hundredth", 0.99));
    }
}
