package org.realtimetck.selfcheck;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server event as any client sees it: JSON, and none of our records. */
record WireEvent(String type, JsonNode json) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static WireEvent of(String text) {
        JsonNode json = MAPPER.readTree(text);
        return new WireEvent(json.path("type").asString(""), json);
    }

    boolean is(String name) {
        return type.equals(name);
    }

    boolean has(String field) {
        return json.has(field);
    }

    /** The member, which may be missing. */
    JsonNode at(String field) {
        return json.path(field);
    }

    /** A text; empty if there is none. */
    String text(String field) {
        return text(json, field);
    }

    /** A text, or null where the service says null. */
    @Nullable
    String textOrNull(String field) {
        JsonNode value = json.path(field);
        return value.isString() ? value.asString() : null;
    }

    long number(String field) {
        return json.path(field).asLong(-1);
    }

    static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }
}
