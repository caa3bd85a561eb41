package org.realtimetck.protocol;

/** How a fact about the service is known. Where sources disagree, the one further up wins. */
public enum Confidence {
    /** Raw frames of the live service are stored publicly. */
    CAPTURED('C'),
    /** Somebody ran it against the live service and quotes the result. */
    MEASURED('M'),
    /** Typed in an official SDK or in the OpenAPI file. */
    TYPED('T'),
    /** Documented in prose by the vendor. */
    DOCUMENTED('D'),
    /** Inferred here from facts of the other kinds. */
    INFERRED('I');

    private final char letter;

    Confidence(char letter) {
        this.letter = letter;
    }

    /** As it stands in brackets beside a fact in a comment. */
    public char letter() {
        return letter;
    }
}
