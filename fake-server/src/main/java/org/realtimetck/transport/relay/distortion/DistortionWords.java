package org.realtimetck.transport.relay.distortion;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * A distortion as a sandbox file would have it.
 *
 * @param word its name; {@code unlisted} for one that no file can name
 * @param parameters by name, all of them, also those of their usual value
 */
public record DistortionWords(String word, Map<String, String> parameters) {

    /** One that somebody wrote in Java: no file can say it. */
    private static final String UNLISTED = "unlisted";

    public DistortionWords {
        parameters = Map.copyOf(parameters);
    }

    public static DistortionWords of(Distortion distortion) {
        for (Term<? extends Distortion> term : DistortionBook.all().terms()) {
            Distortion example = term.example();
            // one without parameters is known by its value, for several flaws of TLS are of one kind
            boolean same = term.parameters().isEmpty()
                    ? example.equals(distortion)
                    : example.getClass() == distortion.getClass();
            if (same) {
                return new DistortionWords(term.name(), values(term, distortion));
            }
        }
        return new DistortionWords(UNLISTED, Map.of("distortion", String.valueOf(distortion)));
    }

    private static Map<String, String> values(Term<?> term, Distortion distortion) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : term.parameters()) {
            values.put(parameter.name(), value(parameter, distortion));
        }
        return values;
    }

    private static String value(Parameter parameter, Distortion distortion) {
        String component = parameter.name().replace("-", "");
        for (RecordComponent one : distortion.getClass().getRecordComponents()) {
            if (one.getName().equalsIgnoreCase(component)) {
                return written(parameter, read(one, distortion));
            }
        }
        throw new IllegalStateException("expected " + distortion + " to have a component for '" + parameter.name()
                + "'; name it like the parameter");
    }

    private static Object read(RecordComponent component, Distortion distortion) {
        try {
            return component.getAccessor().invoke(distortion);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("cannot read " + component + " of " + distortion, unreadable);
        }
    }

    private static String written(Parameter parameter, Object value) {
        if (value instanceof Duration time) {
            return String.valueOf(Parameter.optional(parameter.name(), parameter.kind(), parameter.says(), time)
                    .example());
        }
        return value instanceof Between between ? between.word() : String.valueOf(value);
    }
}
