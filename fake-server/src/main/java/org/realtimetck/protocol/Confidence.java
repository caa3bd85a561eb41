package org.realtimetck.protocol;

import java.util.Locale;

/** How a fact about the service is known. Where sources disagree, the one further up wins. */
public enum Confidence {
    CAPTURED('C', "raw frames of the live service are stored publicly"),
    MEASURED('M', "somebody ran it against the live service and quotes the result"),
    TYPED('T', "it is typed in an official SDK or in the OpenAPI file"),
    DOCUMENTED('D', "the vendor documents it in prose"),
    INFERRED('I', "it follows, as we see it, from facts of the other kinds");

    private final char letter;
    private final String because;

    Confidence(char letter, String because) {
        this.letter = letter;
        this.because = because;
    }

    /** As it stands in brackets beside a fact in a comment. */
    public char letter() {
        return letter;
    }

    /** For readers: {@code captured}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What makes it so, as half a sentence. */
    public String because() {
        return because;
    }
}
