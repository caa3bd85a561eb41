package org.realtimetck.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One named thing of a closed vocabulary, with all that its page, its schema and its readers need.
 *
 * @param name as people write it, for example {@code close-with}
 * @param family the word its relatives share, for example {@code ending}
 * @param does what happens, in one sentence
 * @param goodClient what a client that is well made does about it, in one sentence; empty where nothing reaches a client
 * @param parameters in the order of the page
 * @param maker makes the thing of parameters that were checked
 */
public record Term<T>(
        String name,
        String family,
        String does,
        String goodClient,
        List<Parameter> parameters,
        Function<Given, T> maker) {

    public Term {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("expected a name of lower-case words joined by '-', got '" + name + "'");
        }
        parameters = List.copyOf(parameters);
    }

    /**
     * @param given values by parameter name, as JSON or YAML has them
     * @throws UnusableTermException if one is unknown, missing, of the wrong kind or out of range, or if they do not go
     *     together
     */
    public T make(Map<String, ?> given) {
        Given checked = Given.of(name, parameters, given);
        try {
            return maker.apply(checked);
        } catch (IllegalArgumentException unfit) {
            throw new UnusableTermException(name + ": " + unfit.getMessage(), unfit);
        }
    }

    /**
     * All that is wrong with what was given, parameter by parameter; {@link #make} stops at the first. Whether they go
     * together only {@code make} says.
     */
    public List<UnusableTermException> mistakes(Map<String, ?> given) {
        return Given.mistakes(name, parameters, given);
    }

    /** One made of what must be given, as the page shows it. */
    public T example() {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (parameter.usual() == null) {
                given.put(parameter.name(), parameter.example());
            }
        }
        return make(given);
    }
}
