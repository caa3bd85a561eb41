package org.realtimetck.server.replay;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two events by their form: keys, their order, the kinds of their values, the forms of ids. */
final class Shape {

    private final IdMap ids;

    /** @param ids learns the ids of every pair that is compared */
    Shape(IdMap ids) {
        this.ids = ids;
    }

    /** @return the first difference, with its path; empty if there is none */
    Optional<String> difference(JsonNode recorded, JsonNode fake) {
        return difference("", "", recorded, fake);
    }

    private Optional<String> difference(String path, String key, JsonNode recorded, JsonNode fake) {
        if (recorded.getNodeType() != fake.getNodeType()) {
            return Optional.of(at(path) + "expected " + recorded.getNodeType() + " " + recorded + ", got "
                    + fake.getNodeType() + " " + fake);
        }
        if (recorded instanceof ObjectNode object) {
            return inObject(path, object, (ObjectNode) fake);
        }
        if (recorded.isArray()) {
            return inArray(path, recorded, fake);
        }
        return recorded.isString() && IdMap.isIdKey(key)
                ? ids.pair(recorded.asString(), fake.asString()).map(wrong -> at(path) + wrong)
                : Optional.empty();
    }

    private Optional<String> inObject(String path, ObjectNode recorded, ObjectNode fake) {
        List<String> expected = List.copyOf(recorded.propertyNames());
        List<String> got = List.copyOf(fake.propertyNames());
        if (!expected.equals(got)) {
            return Optional.of(at(path) + "expected the keys " + expected + ", got " + got);
        }
        return expected.stream()
                .map(key -> difference(path + "." + key, key, recorded.path(key), fake.path(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Arrays of one kind of thing: their first elements stand for all. */
    private Optional<String> inArray(String path, JsonNode recorded, JsonNode fake) {
        if (recorded.isEmpty() != fake.isEmpty()) {
            return Optional.of(at(path) + "expected " + recorded + ", got " + fake);
        }
        return recorded.isEmpty() ? Optional.empty() : difference(path + "[0]", "", recorded.path(0), fake.path(0));
    }

    private static String at(String path) {
        return path.isEmpty() ? "" : "at " + path.substring(1) + " ";
    }
}
