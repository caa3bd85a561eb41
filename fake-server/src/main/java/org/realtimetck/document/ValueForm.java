package org.realtimetck.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.UnusableTermException;
import org.realtimetck.yaml.YamlNode;

/**
 * One value of a kind.
 *
 * @param kind any but {@link Parameter.Json}
 * @param type the kind's Java type, as {@link Parameter#read} gives it
 */
public record ValueForm<T>(Parameter.Kind kind, Class<T> type) implements Form<T> {

    /** @param longest in characters */
    public static Form<String> text(int longest) {
        return new ValueForm<>(new Parameter.Text(longest), String.class);
    }

    /** Both bounds count. */
    public static Form<Integer> whole(int min, int max) {
        return new ValueForm<>(new Parameter.Whole(min, max), Long.class).as(Math::toIntExact);
    }

    public static Form<String> word(List<String> words) {
        return new ValueForm<>(new Parameter.Choice(words), String.class);
    }

    public static Form<Boolean> flag() {
        return new ValueForm<>(new Parameter.Flag(), Boolean.class);
    }

    /** Both bounds count. */
    public static Form<Duration> time(Duration min, Duration max) {
        return new ValueForm<>(new Parameter.Time(min, max), Duration.class);
    }

    @SuppressWarnings("unchecked") // read as such
    public static Form<Map<String, String>> texts() {
        return new ValueForm<>(new Parameter.Texts(), Map.class).as(map -> (Map<String, String>) map);
    }

    @Override
    public Optional<T> read(Spot spot, YamlNode node) {
        Parameter parameter = new Parameter(spot.name(), kind, "", null, "");
        try {
            @Nullable Object read = parameter.read(spot.of(), Plain.of(node));
            return Optional.of(type.cast(Objects.requireNonNull(read, "only JSON has null")));
        } catch (UnusableTermException wrong) {
            spot.mistake(node, wrong.getMessage() + Advice.on(kind, node));
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.of(kind);
    }
}
