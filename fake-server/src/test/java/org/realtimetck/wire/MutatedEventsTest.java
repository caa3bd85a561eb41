package org.realtimetck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.fixtures.Fixtures;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is done to an event, it is understood or refused with a sentence. */
class MutatedEventsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUNDS = 400;
    private static final long SEED = 20_261_121L;

    @ParameterizedTest
    @MethodSource("org.realtimetck.fixtures.Fixtures#clientEventTypes")
    void a_mutated_event_is_understood_or_refused_and_nothing_else(String type) {
        String sample = Fixtures.clientEvent(type);
        Random random = new Random(SEED + type.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Object tree = JSON.readValue(sample, Object.class);
            for (int change = 0; change <= random.nextInt(3); change++) {
                mutate(tree, random);
            }
            String text = JSON.writeValueAsString(tree);
            assertAnswered(text);
            assertAnswered(cut(text, random));
        }
    }

    private static void assertAnswered(String text) {
        for (Dialect dialect : Dialect.values()) {
            Inbound inbound = Reading.codec(dialect).read(text);
            if (inbound instanceof Inbound.Malformed malformed) {
                assertThat(malformed.error().message()).as(text).isNotBlank();
                assertThat(malformed.error().code()).as(text).isNotBlank();
            } else {
                assertThat(inbound).as(text).isInstanceOf(Inbound.Understood.class);
            }
        }
    }

    private static String cut(String text, Random random) {
        return text.substring(0, random.nextInt(text.length()));
    }

    /** Drops, renames or retypes one field anywhere below. */
    private static void mutate(@Nullable Object tree, Random random) {
        List<Map<String, Object>> objects = new ArrayList<>();
        collect(tree, objects);
        objects.removeIf(Map::isEmpty);
        if (objects.isEmpty()) {
            return;
        }
        Map<String, Object> object = objects.get(random.nextInt(objects.size()));
        String name = List.copyOf(object.keySet()).get(random.nextInt(object.size()));
        Object old = object.remove(name);
        switch (random.nextInt(3)) {
            case 0 -> {}
            case 1 -> object.put(name + "_", old);
            default -> object.put(name, other(random));
        }
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static void collect(@Nullable Object value, List<Map<String, Object>> objects) {
        if (value instanceof Map<?, ?> map) {
            objects.add((Map<String, Object>) map);
            map.values().forEach(child -> collect(child, objects));
        } else if (value instanceof List<?> list) {
            list.forEach(child -> collect(child, objects));
        }
    }

    private static @Nullable Object other(Random random) {
        List<@Nullable Object> values = Arrays.asList(
                null,
                true,
                -1,
                0,
                Long.MAX_VALUE,
                1e300,
                0.5,
                "",
                "inf",
                "message",
                "\ud800",
                "x".repeat(600),
                new ArrayList<>(List.of("audio")),
                new ArrayList<>(Arrays.asList(null, 1)),
                new LinkedHashMap<>(Map.of("type", "function")),
                new LinkedHashMap<>());
        return values.get(random.nextInt(values.size()));
    }
}
