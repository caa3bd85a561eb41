package org.realtimetck.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How long, as people write it: {@code 90s}, {@code 5m}, {@code 1h} or {@code 500ms}. */
final class DurationOption implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,7})(ms|s|m|h)");

    /** @throws TypeConversionException if it is nothing like that, or no time at all */
    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new TypeConversionException("expected a duration such as 90s, 5m, 1h or 500ms, got '" + text + "'");
        }
        Duration duration = duration(Long.parseLong(form.group(1)), form.group(2));
        if (duration.isZero()) {
            throw new TypeConversionException("expected a duration above zero, got '" + text + "'");
        }
        return duration;
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> throw new DateTimeException("expected a unit of the pattern, got " + unit);
        };
    }
}
