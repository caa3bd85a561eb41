package org.realtimetck.document;

import java.util.List;

/** A document has mistakes, so nothing was made of it. */
public final class InvalidDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    InvalidDocumentException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each a sentence with file, line and column, what was expected, what came and what to write. */
    public List<String> mistakes() {
        return mistakes;
    }
}
