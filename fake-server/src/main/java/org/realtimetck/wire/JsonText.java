package org.realtimetck.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it crosses the wire: compact, snake case, keys in the order in which they are declared. */
final class JsonText {

    /**
     * 15 MiB of audio [D] in base64, and room for a fault in the counting. A longer value is no
     * JSON to the fake [I].
     */
    private static final int LONGEST_STRING = 24 * 1024 * 1024;

    private static final int DEEPEST_READ = 500;
    private static final int DEEPEST_WRITE = 2 * DEEPEST_READ;

    /** Immutable, shared by all codecs. */
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .maxNestingDepth(DEEPEST_READ)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEEPEST_WRITE)
                            .build())
                    .build())
            .annotationIntrospector(new NullnessIntrospector())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /**
     * The value of a whole text; of a key that is written twice the last value counts.
     *
     * @return see {@link org.realtimetck.wire.shape}; maps keep the order of the text
     * @throws JacksonException if it is no JSON, or nested or long beyond reason
     * @throws ArithmeticException for a number no double can hold
     */
    static @Nullable Object parse(String text) {
        Object value = MAPPER.readValue(text, Object.class);
        requireFinite(value);
        return value;
    }

    private static void requireFinite(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(JsonText::requireFinite);
        } else if (value instanceof List<?> list) {
            list.forEach(JsonText::requireFinite);
        } else if (value instanceof Double number && number.isInfinite()) {
            throw new ArithmeticException("expected a number a double can hold, got one beyond 1.8e308");
        }
    }
}
