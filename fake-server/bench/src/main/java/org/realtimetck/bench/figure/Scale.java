package org.realtimetck.bench.figure;

/**
 * How much is done.
 *
 * @param word what tables call it
 * @param warmUps rounds of each side that do not count
 * @param rounds rounds of each side that count
 * @param operations what one round does of what it measures
 */
public record Scale(String word, int warmUps, int rounds, int operations) {

    /** For figures that are published. */
    public static final Scale FULL = new Scale("full", 2, 15, 10_000);

    /** A few seconds: shows that all of it works. */
    public static final Scale QUICK = new Scale("quick", 1, 3, 100);

    public Scale {
        if (warmUps < 0 || rounds < 1 || operations < 1) {
            throw new IllegalArgumentException(
                    "expected one round and one operation or more, got " + rounds + " and " + operations);
        }
    }

    public Scale withRounds(int newRounds) {
        return new Scale(word, warmUps, newRounds, operations);
    }
}
