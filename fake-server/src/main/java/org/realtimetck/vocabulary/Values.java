package org.realtimetck.vocabulary;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the value of a parameter as its kind wants it, or says what it wants. */
final class Values {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m)");

    /** What a message shows of a value. */
    private static final int LONGEST_SHOWN = 60;

    private Values() {}

    static @Nullable Object read(String term, Parameter parameter, @Nullable Object given) {
        Object read = parameter.kind() instanceof Parameter.Json ? given : readOrNull(parameter.kind(), given);
        if (read == null && !(parameter.kind() instanceof Parameter.Json)) {
            throw new UnusableTermException(
                    parameter.name(),
                    "expected '" + parameter.name() + "' of " + term + " to be " + wanted(parameter.kind()) + ", got "
                            + shown(given) + meant(parameter.kind(), given));
        }
        return read;
    }

    private static String meant(Parameter.Kind kind, @Nullable Object given) {
        return kind instanceof Parameter.Choice choice && given instanceof String word
                ? Words.nearest(word, choice.words())
                        .map(other -> "; did you mean '" + other + "'?")
                        .orElse("")
                : "";
    }

    private static @Nullable Object readOrNull(Parameter.Kind kind, @Nullable Object given) {
        if (kind instanceof Parameter.Whole whole) {
            return given instanceof Integer || given instanceof Long
                    ? within(whole, ((Number) given).longValue())
                    : null;
        }
        if (kind instanceof Parameter.Decimal decimal) {
            return given instanceof Number number ? within(decimal, number.doubleValue()) : null;
        }
        if (kind instanceof Parameter.Text text) {
            return given instanceof String written && written.length() <= text.longest() ? written : null;
        }
        if (kind instanceof Parameter.Choice choice) {
            return given instanceof String word && choice.words().contains(word) ? word : null;
        }
        if (kind instanceof Parameter.Flag) {
            return given instanceof Boolean ? given : null;
        }
        if (kind instanceof Parameter.Time time) {
            return given instanceof String written ? within(time, written) : null;
        }
        return given instanceof Map<?, ?> map ? texts(map) : null;
    }

    private static @Nullable Long within(Parameter.Whole range, long number) {
        return number >= range.min() && number <= range.max() ? number : null;
    }

    private static @Nullable Double within(Parameter.Decimal range, double number) {
        return number >= range.min() && number <= range.max() ? number : null;
    }

    private static @Nullable Duration within(Parameter.Time range, String written) {
        Matcher matcher = TIME.matcher(written);
        if (!matcher.matches()) {
            return null;
        }
        long amount = Long.parseLong(matcher.group(1));
        Duration time = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
        return time.compareTo(range.min()) >= 0 && time.compareTo(range.max()) <= 0 ? time : null;
    }

    private static @Nullable Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getValue() instanceof String value)) {
                return null;
            }
            texts.put(String.valueOf(entry.getKey()), value);
        }
        return texts;
    }

    static String wanted(Parameter.Kind kind) {
        if (kind instanceof Parameter.Whole whole) {
            return "a whole number from " + whole.min() + " to " + whole.max();
        }
        if (kind instanceof Parameter.Decimal decimal) {
            return "a number from " + decimal.min() + " to " + decimal.max();
        }
        if (kind instanceof Parameter.Text text) {
            return "a text of at most " + text.longest() + " characters";
        }
        if (kind instanceof Parameter.Choice choice) {
            return "one of " + String.join(", ", choice.words());
        }
        if (kind instanceof Parameter.Flag) {
            return "true or false";
        }
        if (kind instanceof Parameter.Time time) {
            return "a time with its unit, such as 250ms, 2s or 5m, from " + written(time.min()) + " to "
                    + written(time.max());
        }
        return kind instanceof Parameter.Json ? "a JSON value" : "an object whose values are texts";
    }

    static String written(Duration time) {
        long millis = time.toMillis();
        if (millis % 1000 != 0 || millis == 0) {
            return millis + "ms";
        }
        return millis % 60_000 == 0 ? millis / 60_000 + "m" : millis / 1000 + "s";
    }

    private static String shown(@Nullable Object given) {
        String text = String.valueOf(given);
        String cut = text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, LONGEST_SHOWN) + "… (" + text.length() + " characters)";
        return given instanceof String ? "'" + cut + "'" : cut;
    }

    /** The least a kind takes, as people write it. */
    static Object least(Parameter.Kind kind) {
        if (kind instanceof Parameter.Whole whole) {
            return whole.min();
        }
        if (kind instanceof Parameter.Decimal decimal) {
            return decimal.min();
        }
        if (kind instanceof Parameter.Text text) {
            return "text".substring(0, Math.min(4, text.longest()));
        }
        if (kind instanceof Parameter.Choice choice) {
            return choice.words().get(0);
        }
        if (kind instanceof Parameter.Flag) {
            return true;
        }
        if (kind instanceof Parameter.Time time) {
            return written(time.min());
        }
        return kind instanceof Parameter.Json ? 7 : Map.of("name", "value");
    }

    /** A value of a kind's Java type as people write it. */
    static Object asWritten(Object value) {
        return value instanceof Duration time ? written(time) : value;
    }
}
