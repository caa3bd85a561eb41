package org.realtimetck.sandbox;

import java.util.SplittableRandom;

/**
 * Chance that hangs on a seed and on what is thrown for, and not on what was thrown before: whoever comes first, each gets
 * the same.
 */
record Dice(long seed) {

    private static final double WHOLE = 100;

    /** The dice for one of many, independent of those for the others. */
    Dice of(int number) {
        // mixed twice, for generators of neighbouring seeds would otherwise run in step
        return new Dice(new SplittableRandom(new SplittableRandom(seed).nextLong() + number).nextLong());
    }

    /** @param percent 0 for never, 100 for always */
    boolean strike(double percent) {
        return random().nextDouble(WHOLE) < percent;
    }

    /** From its beginning. */
    SplittableRandom random() {
        return new SplittableRandom(seed);
    }
}
