package org.realtimetck.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small helpers for open JSON, which is kept as maps so that absent and null stay apart. */
final class Tree {

    private Tree() {}

    /** A member that is itself an object, or an empty map. */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    static Map<String, Object> object(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> member ? (Map<String, Object>) member : Map.of();
    }

    @SuppressWarnings("unchecked") // as above
    static List<Map<String, Object>> objects(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    static @Nullable String text(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof String text ? text : null;
    }

    static String text(Map<String, Object> parent, String name, String otherwise) {
        String text = text(parent, name);
        return text == null ? otherwise : text;
    }

    static boolean flag(Map<String, Object> parent, String name, boolean otherwise) {
        return parent.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    /** A copy that may be changed without touching the original, at any depth. */
    static Map<String, Object> copy(Map<String, Object> original) {
        Map<String, Object> copy = new LinkedHashMap<>();
        original.forEach((name, value) -> copy.put(name, copyValue(value)));
        return copy;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // JSON objects have text keys; JSON null is a value
    private static Object copyValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copyValue(element)));
            return copy;
        }
        return value;
    }

    /** Key, value, key, value; unlike {@code Map.of} it keeps the order and takes nulls. */
    @SuppressWarnings("NullAway") // JSON null is a value
    static Map<String, Object> of(@Nullable Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
