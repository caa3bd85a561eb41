package org.realtimetck.fault;

/** Ids in the service's own shape, plain to see for what they are: {@code event_TCKghostResponse00001}. */
final class MadeUpIds {

    /** Characters behind the underscore [C]. */
    private static final int LENGTH = 21;

    private final String name;
    private int made;

    /**
     * @param name letters and digits, 13 at most, so that a number finds room behind it
     */
    MadeUpIds(String name) {
        this.name = name;
    }

    /**
     * @param prefix {@code event}, {@code item}, {@code resp}
     */
    String next(String prefix) {
        String head = "TCK" + name;
        String number = String.valueOf(++made);
        return prefix + "_" + head + "0".repeat(LENGTH - head.length() - number.length()) + number;
    }
}
