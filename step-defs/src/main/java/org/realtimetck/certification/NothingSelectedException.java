package org.realtimetck.certification;

import java.util.Set;

/** The tags select no scenario; a run that judges nothing is not a run. */
public final class NothingSelectedException extends RuntimeException {

    NothingSelectedException(String tags, Set<String> known) {
        super("expected tags that select at least one scenario, got '" + tags + "'. Known tags: "
                + String.join(" ", known));
    }
}
