package org.realtimetck.wire.shape;

import java.util.List;
import java.util.regex.Pattern;

/** The vocabulary to write shapes with. */
public final class Shapes {

    private Shapes() {}

    /** An object without fields yet; add them with {@link ObjectShape#required} and {@link ObjectShape#optional}. */
    public static ObjectShape object() {
        return ObjectShape.EMPTY;
    }

    /** An object whose further fields hang on the value of one of them. */
    public static TaggedShape tagged(String tag) {
        return new TaggedShape(tag);
    }

    /** @param elements their kind in the plural, {@code objects} or {@code strings} */
    public static Shape arrayOf(String elements, Shape element) {
        return new ArrayShape(elements, element);
    }

    public static Shape string() {
        return new StringShape(Integer.MAX_VALUE, null);
    }

    /** @param length in UTF-16 units; whether the service counts so beyond the basic plane is a guess [I] */
    public static Shape stringUpTo(int length) {
        return new StringShape(length, null);
    }

    /**
     * @param length as in {@link #stringUpTo}
     * @param pattern with its anchors, as the service shows it
     */
    public static Shape matchingUpTo(int length, String pattern) {
        return new StringShape(length, Pattern.compile(pattern));
    }

    public static Shape oneOf(String... values) {
        return new EnumShape(List.of(values));
    }

    public static Shape integer(long minimum, long maximum) {
        return new IntegerShape(minimum, maximum);
    }

    /** Both bounds belong to the range; an integer will do as well. */
    public static Shape decimal(double minimum, double maximum) {
        return new DecimalShape(minimum, maximum);
    }

    public static Shape bool() {
        return new KindShape("a boolean", JsonKind.BOOLEAN);
    }

    /** Any object: what is inside is the client's own business. */
    public static Shape anyObject() {
        return new KindShape("an object", JsonKind.OBJECT);
    }

    /** Anything at all. */
    public static Shape any() {
        return new KindShape("a value", JsonKind.values());
    }

    public static Shape nullable(Shape shape) {
        return new NullableShape(shape);
    }

    /** One of several shapes of different kinds; the kind of the value decides which. */
    public static Shape either(Shape... shapes) {
        return new EitherShape(List.of(shapes));
    }
}
