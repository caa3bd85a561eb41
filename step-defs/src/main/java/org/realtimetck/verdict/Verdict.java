package org.realtimetck.verdict;

/** What a run says of one scenario. */
public enum Verdict {
    PASSED,
    FAILED,
    /** Failed as the baseline says it does. */
    KNOWN_FAILURE,
    /** Passed although the baseline says it fails: the entry is stale. */
    UNEXPECTED_PASS,
    /** The client does not claim what the scenario needs. */
    NOT_APPLICABLE,
    /** It could not be judged: the client did not start, a prerequisite failed, or the kit broke. */
    NOT_TESTABLE;

    /** True if a run with this verdict cannot end with exit code 0. */
    public boolean failsRun() {
        return this == FAILED || this == UNEXPECTED_PASS || this == NOT_TESTABLE;
    }

    /** True if the client was seen to behave one way or the other. */
    public boolean isJudged() {
        return this != NOT_APPLICABLE && this != NOT_TESTABLE;
    }
}
