package org.realtimetck.wire.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/**
 * An object that says by a tag which shape it has. The tag is judged before anything else: a flat Preview session is
 * told of its missing {@code session.type} [C].
 */
public final class TaggedShape implements OfObject {

    private final String tag;
    private final Map<String, Shape> variants;
    private final Shape values;

    TaggedShape(String tag) {
        this(tag, Map.of());
    }

    private TaggedShape(String tag, Map<String, Shape> variants) {
        this.tag = tag;
        this.variants = variants;
        this.values = new EnumShape(List.copyOf(variants.keySet()));
    }

    /** This shape with one variant more, which must itself allow the tag. */
    public TaggedShape when(String value, Shape variant) {
        Map<String, Shape> more = new LinkedHashMap<>(variants);
        more.put(value, variant);
        return new TaggedShape(tag, Collections.unmodifiableMap(more));
    }

    @Override
    public List<Step> steps() {
        return variants.entrySet().stream()
                .map(variant -> new Step(
                        "(" + variant.getKey() + ")", variant.getValue(), value -> ifTagged(value, variant.getKey())))
                .toList();
    }

    private List<@Nullable Object> ifTagged(@Nullable Object value, String name) {
        return value instanceof Map<?, ?> object && name.equals(object.get(tag)) ? List.of(object) : List.of();
    }

    @Override
    public @Nullable ErrorBody inside(Path path, Map<?, ?> object) {
        if (!object.containsKey(tag)) {
            return Refusals.missing(path.field(tag));
        }
        ErrorBody fault = values.check(path.field(tag), object.get(tag));
        return fault != null ? fault : variant(object).inside(path, object);
    }

    private Shape variant(Map<?, ?> object) {
        return Objects.requireNonNull(variants.get(String.valueOf(object.get(tag))));
    }
}
