package org.realtimetck.junit;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one field of an event has to be.
 *
 * @param words for sentences
 */
record FieldWish(String path, String words, Predicate<JsonNode> condition) {

    private static final int LONGEST_SHOWN = 120;

    static FieldWish equalTo(String path, @Nullable Object value) {
        JsonNode wanted = JsonMapper.shared().valueToTree(value);
        return new FieldWish(path, path + " = " + shown(wanted), found -> isSame(wanted, found));
    }

    static FieldWish present(String path) {
        return new FieldWish(path, "a value at " + path, found -> !found.isMissingNode());
    }

    static FieldWish absent(String path) {
        return new FieldWish(path, "nothing at " + path, JsonNode::isMissingNode);
    }

    boolean isFulfilledBy(JsonNode found) {
        return condition.test(found);
    }

    String seen(JsonNode found) {
        return found.isMissingNode() ? "nothing at " + path : path + " = " + shown(found);
    }

    private static boolean isSame(JsonNode wanted, JsonNode found) {
        // 1 and 1.0 are one number, at any depth
        return wanted.equals(
                (one, other) -> one.isNumber() && other.isNumber()
                        ? one.decimalValue().compareTo(other.decimalValue())
                        : one.equals(other) ? 0 : 1,
                found);
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
