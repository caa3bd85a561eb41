package org.realtimetck.vocabulary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values for one term: all there, all of their kind, all in range. */
public final class Given {

    private final Map<String, @Nullable Object> values;

    private Given(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static Given of(String term, List<Parameter> parameters, Map<String, ?> given) {
        List<UnusableTermException> mistakes = mistakes(term, parameters, given);
        if (!mistakes.isEmpty()) {
            throw mistakes.get(0);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            values.put(parameter.name(), value(term, parameter, given));
        }
        return new Given(values);
    }

    /** The unknown ones first, then those that cannot be read, in the order of the page. */
    static List<UnusableTermException> mistakes(String term, List<Parameter> parameters, Map<String, ?> given) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        List<UnusableTermException> mistakes = new ArrayList<>();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                mistakes.add(new UnusableTermException(
                        name, term + " has no parameter '" + name + "'; " + hint(name, known)));
            }
        }
        for (Parameter parameter : parameters) {
            try {
                value(term, parameter, given);
            } catch (UnusableTermException mistake) {
                mistakes.add(mistake);
            }
        }
        return mistakes;
    }

    private static @Nullable Object value(String term, Parameter parameter, Map<String, ?> given) {
        if (given.containsKey(parameter.name())) {
            return Values.read(term, parameter, given.get(parameter.name()));
        }
        if (parameter.usual() == null) {
            throw new UnusableTermException(
                    parameter.name(),
                    term + " needs '" + parameter.name() + "': " + parameter.says() + ", "
                            + Values.wanted(parameter.kind()));
        }
        return parameter.usual();
    }

    private static String hint(String name, List<String> known) {
        return known.isEmpty()
                ? "it has none."
                : Words.nearest(name, known)
                        .map(other -> "did you mean '" + other + "'?")
                        .orElse("it has: " + String.join(", ", known) + ".");
    }

    public String text(String name) {
        return (String) value(name);
    }

    /** A text that may be left out by giving none: an empty one counts as absent. */
    public Optional<String> textIfAny(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** A word of a choice that was made {@linkplain Parameter.Choice#of of this enum}. */
    public <E extends Enum<E>> E choice(String name, Class<E> words) {
        return Enum.valueOf(words, text(name).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    public int whole(String name) {
        return Math.toIntExact((Long) value(name));
    }

    public double decimal(String name) {
        return (Double) value(name);
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    public Duration time(String name) {
        return (Duration) value(name);
    }

    /** A JSON value; null for JSON's own null. */
    public @Nullable Object json(String name) {
        return values.get(name);
    }

    @SuppressWarnings("unchecked") // read as such
    public Map<String, String> texts(String name) {
        return (Map<String, String>) value(name);
    }

    private Object value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
