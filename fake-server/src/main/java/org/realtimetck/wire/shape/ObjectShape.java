package org.realtimetck.wire.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/**
 * An object with known fields and no others. What is missing is reported first, in the order of this shape: a Chat
 * Completions tool is told of its missing {@code name}, not of its unknown {@code function} [M]. Then the client's
 * fields are looked at, in the order in which it wrote them [I].
 */
public final class ObjectShape implements OfObject {

    static final ObjectShape EMPTY = new ObjectShape(Map.of(), List.of());

    private final Map<String, Shape> fields;
    private final List<String> required;

    private ObjectShape(Map<String, Shape> fields, List<String> required) {
        this.fields = fields;
        this.required = required;
    }

    /** This shape with one field more, which may not be left out. */
    public ObjectShape required(String name, Shape shape) {
        return new ObjectShape(
                with(name, shape),
                Stream.concat(required.stream(), Stream.of(name)).toList());
    }

    /** This shape with one field more, which may be left out; null is not the same unless the shape is nullable. */
    public ObjectShape optional(String name, Shape shape) {
        return new ObjectShape(with(name, shape), required);
    }

    private Map<String, Shape> with(String name, Shape shape) {
        Map<String, Shape> more = new LinkedHashMap<>(fields);
        more.put(name, shape);
        return Collections.unmodifiableMap(more);
    }

    @Override
    public List<Step> steps() {
        return fields.entrySet().stream()
                .map(field -> new Step("." + field.getKey(), field.getValue(), value -> member(value, field.getKey())))
                .toList();
    }

    private static List<@Nullable Object> member(@Nullable Object value, String name) {
        return value instanceof Map<?, ?> object && object.containsKey(name)
                ? Collections.singletonList(object.get(name))
                : List.of();
    }

    @Override
    public @Nullable ErrorBody inside(Path path, Map<?, ?> object) {
        for (String name : required) {
            if (!object.containsKey(name)) {
                return Refusals.missing(path.field(name));
            }
        }
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            ErrorBody fault = field(path.field(String.valueOf(entry.getKey())), entry);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable ErrorBody field(Path path, Map.Entry<?, ?> entry) {
        Shape shape = fields.get(String.valueOf(entry.getKey()));
        return shape == null ? Refusals.unknown(path) : shape.check(path, entry.getValue());
    }
}
