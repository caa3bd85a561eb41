package org.realtimetck.vocabulary;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing a term lets people say.
 *
 * @param name as people write it
 * @param kind what values it takes
 * @param says what it means, unit included
 * @param usual the value in place of a missing one, of the kind's Java type ({@code Long} for a whole number); null if it
 *     must be given
 * @param example a value as people write it, for pages
 */
public record Parameter(
        String name, Kind kind, String says, @Nullable Object usual, Object example) {

    /** Must be given; the example is the least the kind takes. */
    public static Parameter required(String name, Kind kind, String says) {
        return required(name, kind, says, Values.least(kind));
    }

    /** Must be given. */
    public static Parameter required(String name, Kind kind, String says, Object example) {
        return new Parameter(name, kind, says, null, example);
    }

    public static Parameter optional(String name, Kind kind, String says, Object usual) {
        return new Parameter(name, kind, says, usual, Values.asWritten(usual));
    }

    /**
     * Reads one value, for readers of whole documents; terms read their own.
     *
     * @param of what it belongs to, as messages call it
     * @param given as JSON or YAML has it
     * @return of the kind's Java type; null only for JSON's own null
     * @throws UnusableTermException if it is of the wrong kind or out of range
     */
    public @Nullable Object read(String of, @Nullable Object given) {
        return Values.read(of, this, given);
    }

    /** What values there are, in words that complete "expected …". */
    public static String wanted(Kind kind) {
        return Values.wanted(kind);
    }

    /** What values there are. */
    public sealed interface Kind {}

    /** @param max inclusive, as {@code min} is */
    public record Whole(long min, long max) implements Kind {}

    /** @param max inclusive, as {@code min} is */
    public record Decimal(double min, double max) implements Kind {}

    /** @param longest in characters */
    public record Text(int longest) implements Kind {}

    public record Choice(List<String> words) implements Kind {

        /** The words of an enum, in lower case, joined by {@code -}; {@link Given#choice} reads them back. */
        public static Choice of(Class<? extends Enum<?>> words) {
            return new Choice(
                    Arrays.stream(words.getEnumConstants()).map(Choice::word).toList());
        }

        static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Flag() implements Kind {}

    /** Written with its unit: {@code 250ms}, {@code 2s}, {@code 5m}. A bare number has none and is refused. */
    public record Time(Duration min, Duration max) implements Kind {}

    /** A JSON value of any kind, null included. */
    public record Json() implements Kind {}

    /** An object of texts, such as headers. */
    public record Texts() implements Kind {}
}
