package org.realtimetck.selfcheck;

/** The fake said, or was about to say, what the service never says. A fault of the kit. */
public final class Breach extends RuntimeException {

    private static final int SHOWN = 2_000;

    private final String check;
    private final String text;

    /**
     * @param check which one it was, as a noun
     * @param expected what the check demands
     * @param got what it found instead
     * @param text the whole event or body at fault
     */
    Breach(String check, String expected, String got, String text) {
        super("self-check of " + check + ": expected " + expected + ", got " + got + ", in " + shortened(text));
        this.check = check;
        this.text = text;
    }

    /** Which check it was, as a noun. */
    public String check() {
        return check;
    }

    /** The whole event or body at fault. */
    public String text() {
        return text;
    }

    /** The sentence alone: it goes into reports. */
    @Override
    @SuppressWarnings(
            "OverrideThrowableToString") // the message is whole; the name of this class would only stand before it
    public String toString() {
        return String.valueOf(getMessage());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
