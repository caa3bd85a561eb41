package org.realtimetck.sandbox;

/**
 * Something that goes wrong by chance.
 *
 * @param percent how likely it is, 0 to 100; each is drawn by itself
 * @param what what goes wrong, for people
 * @param trouble what is drawn
 */
public record Chance<T>(double percent, String what, T trouble) {

    public Chance {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("expected 0 to 100 percent, got " + percent);
        }
    }
}
