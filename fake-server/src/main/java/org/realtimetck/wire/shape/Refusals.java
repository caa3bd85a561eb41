package org.realtimetck.wire.shape;

import static org.realtimetck.protocol.ErrorBody.invalidRequest;

import java.util.List;
import java.util.regex.Pattern;
import org.realtimetck.protocol.ErrorBody;

/**
 * The service's sentences about a field that is wrong. Confidence is that of the sentence on a Realtime socket unless
 * HTTP is named.
 */
public final class Refusals {

    private Refusals() {}

    /** [C] */
    public static ErrorBody missing(Path path) {
        return at(path, "missing_required_parameter", "Missing required parameter: '" + path + "'.");
    }

    /** [C] */
    public static ErrorBody unknown(Path path) {
        return at(path, "unknown_parameter", "Unknown parameter: '" + path + "'.");
    }

    /**
     * [C]
     *
     * @param expected with its article
     */
    public static ErrorBody invalidType(Path path, String expected, JsonKind got) {
        return at(
                path,
                "invalid_type",
                "Invalid type for '" + path + "': expected " + expected + ", but got " + got.phrase() + " instead.");
    }

    /** [C] for several supported values, [M] for a single one. */
    public static ErrorBody invalidValue(Path path, String got, List<String> supported) {
        String rest = supported.size() == 1
                ? "Value must be '" + supported.get(0) + "'."
                : "Supported values are: " + Wording.quoted(supported, "and") + ".";
        return at(path, "invalid_value", "Invalid value: '" + got + "'. " + rest);
    }

    /**
     * [C] for an integer below, [M] for a decimal above. An integer above and a decimal below are refused in the words
     * known from HTTP [M there, I on the socket].
     *
     * @param kind {@code integer} or {@code decimal}
     */
    public static ErrorBody belowMinimum(Path path, String kind, Number minimum, Number got) {
        return at(
                path,
                kind + "_below_min_value",
                "Invalid '" + path + "': " + kind + " below minimum value. Expected a value >= " + minimum
                        + ", but got " + got + " instead.");
    }

    /** As {@link #belowMinimum}. */
    public static ErrorBody aboveMaximum(Path path, String kind, Number maximum, Number got) {
        return at(
                path,
                kind + "_above_max_value",
                "Invalid '" + path + "': " + kind + " above maximum value. Expected a value <= " + maximum
                        + ", but got " + got + " instead.");
    }

    /** [M] */
    public static ErrorBody tooLong(Path path, int maximum, int got) {
        return at(
                path,
                "string_above_max_length",
                "Invalid '" + path + "': string too long. Expected a string with maximum length " + maximum
                        + ", but got a string with length " + got + " instead.");
    }

    /** Of an item's id in LiveKit's issue 1717 of 2025-03 [C, Preview]; of a call's in its issue 5652 of 2026-05 [M]. */
    public static ErrorBody noMatch(Path path, Pattern pattern) {
        return at(
                path,
                "invalid_value",
                "Invalid '" + path + "': string does not match pattern. Expected a string that matches the pattern '"
                        + pattern + "'.");
    }

    /** Too many pairs are refused in the words known from HTTP [M there, I on the socket]. */
    public static ErrorBody tooManyProperties(Path path, int maximum, int got) {
        return at(
                path,
                "object_above_max_properties",
                "Invalid '" + path + "': too many properties. Expected an object with at most " + maximum
                        + " properties, but got an object with " + got + " properties instead.");
    }

    /** A long name is shortened to its ends, and refused in the words known from HTTP [M there, I on the socket]. */
    public static ErrorBody nameTooLong(Path owner, String name, int maximum) {
        String ends = name.substring(0, 3) + "..." + name.substring(name.length() - 3);
        return at(
                owner.field(name),
                "property_name_above_max_length",
                "Invalid property name in '" + owner + "': '" + ends
                        + "' is too long. Expected a string with maximum length " + maximum
                        + ", but got a string with length " + name.length() + " instead.");
    }

    private static ErrorBody at(Path path, String code, String message) {
        return invalidRequest(code, message, path.toString());
    }
}
