package org.realtimetck.verdict;

/** What the program tells the shell. */
public enum ExitCode {
    /** Everything judged passed, or failed as the baseline says. */
    PASS(0),
    /** A scenario failed or passed unexpectedly, or something is wrong with the run itself. */
    FAIL(1),
    /** The command line, a file it names, or the client's description is wrong; nothing ran. */
    USAGE(2),
    /** Not everything could be judged, or nothing was; what was judged says too little about the client. */
    INCOMPLETE(3),
    /** The kit itself broke, or caught itself saying what no service says. */
    KIT_FAULT(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process exit status. */
    public int number() {
        return number;
    }

    /**
     * The exit code of a run that came to its end. An incomplete run is never called a failed one: its environment
     * wants mending before its failures mean anything.
     */
    public static ExitCode of(RunResult run) {
        if (!run.kitFaults().isEmpty()) {
            return KIT_FAULT;
        }
        boolean untestable = run.scenarios().stream().anyMatch(s -> s.verdict() == Verdict.NOT_TESTABLE);
        boolean judged = run.scenarios().stream().anyMatch(s -> s.verdict().isJudged());
        if (untestable || !judged) {
            return INCOMPLETE;
        }
        boolean failed = run.scenarios().stream().anyMatch(s -> s.verdict().failsRun());
        return failed || !run.problems().isEmpty() ? FAIL : PASS;
    }
}
