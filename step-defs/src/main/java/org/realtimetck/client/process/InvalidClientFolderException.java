package org.realtimetck.client.process;

import java.util.List;

/** What {@code --client} names is not a client the kit can use. The message says what to change, and where. */
public final class InvalidClientFolderException extends RuntimeException {

    private final transient List<String> problems;

    public InvalidClientFolderException(String problem) {
        this(problem, List.of(problem));
    }

    InvalidClientFolderException(String message, List<String> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** One sentence each; at least one. */
    public List<String> problems() {
        return problems;
    }
}
