package org.realtimetck.vocabulary;

/** What somebody asked for cannot be made; the message says what was expected, what came, and what to write. */
public final class UnusableTermException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter the parameter at fault; empty if it is the term as a whole
     */
    UnusableTermException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** The parameters are fine one by one and do not go together. */
    UnusableTermException(String message, IllegalArgumentException why) {
        super(message, why);
        this.parameter = "";
    }

    /** So that a reader of files can point at the line; empty if the term as a whole is at fault. */
    public String parameter() {
        return parameter;
    }
}
