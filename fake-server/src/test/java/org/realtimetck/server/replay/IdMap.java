package org.realtimetck.server.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Which id of the fake stands for which recorded id. */
final class IdMap {

    private final Map<String, String> fakes = new HashMap<>();

    static boolean isIdKey(String key) {
        return key.equals("id") || key.endsWith("_id");
    }

    /**
     * Takes a pair over.
     *
     * @return what is wrong with it; empty if nothing is
     */
    Optional<String> pair(String recorded, String fake) {
        String known = fakes.putIfAbsent(recorded, fake);
        if (known != null && !known.equals(fake)) {
            return Optional.of("expected " + known + ", which stood for " + recorded + " before, got " + fake);
        }
        return shape(recorded).equals(shape(fake))
                ? Optional.empty()
                : Optional.of("expected an id shaped like " + recorded + ", got " + fake);
    }

    /** The prefix, then one letter for each character. */
    private static String shape(String id) {
        int prefix = id.indexOf('_') + 1;
        return id.substring(0, prefix) + id.substring(prefix).replaceAll("[0-9A-Za-z]", "x");
    }

    /** The same event with the fake's ids in place of the recorded ones. */
    JsonNode translate(JsonNode recorded) {
        if (recorded instanceof ObjectNode object) {
            ObjectNode translated = object.objectNode();
            object.properties().forEach(field -> translated.set(field.getKey(), translate(field.getValue())));
            return translated;
        }
        if (recorded instanceof ArrayNode array) {
            ArrayNode translated = array.arrayNode();
            array.forEach(element -> translated.add(translate(element)));
            return translated;
        }
        return recorded.isString() && fakes.containsKey(recorded.asString())
                ? StringNode.valueOf(fakes.get(recorded.asString()))
                : recorded;
    }
}
