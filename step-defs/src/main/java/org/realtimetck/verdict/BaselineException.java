package org.realtimetck.verdict;

import java.util.List;

/** The baseline file cannot be used as it stands. Every mistake is told, each with file and line. */
public final class BaselineException extends RuntimeException {
    private final List<String> mistakes;

    BaselineException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** At least one; each names file and line, what is expected, what came and what to do. */
    public List<String> mistakes() {
        return mistakes;
    }
}
