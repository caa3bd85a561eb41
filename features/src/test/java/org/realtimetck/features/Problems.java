package org.realtimetck.features;

import java.util.List;

/** What a check found, as the text of a failure. */
final class Problems {

    private Problems() {}

    /** Fails with every problem, one on a line. */
    static void expectNone(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.size() + " to mend:\n" + String.join("\n", problems));
        }
    }
}
