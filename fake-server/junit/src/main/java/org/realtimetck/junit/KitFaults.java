package org.realtimetck.junit;

import java.util.List;
import java.util.stream.Collectors;
import org.realtimetck.journal.Journal;
import org.realtimetck.selfcheck.Breach;
import org.realtimetck.server.OpenSandbox;

/** What broke in a sandbox that was none of the client's doing. */
record KitFaults(String sandbox, Journal journal, List<Throwable> faults) {

    static KitFaults of(OpenSandbox sandbox) {
        return new KitFaults(sandbox.sandbox().name(), sandbox.journal(), sandbox.kitFaults());
    }

    /** @throws AssertionError if anything did */
    void judge() {
        if (!faults.isEmpty()) {
            AssertionError failure = new AssertionError(message(), faults.get(0));
            faults.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private String message() {
        String told = faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining());
        return "expected the fake to play sandbox '" + sandbox + "' without a fault of its own, but it broke:" + told
                + "\n" + TimelineText.of(journal.entries()) + "What to do: " + advice();
    }

    private String advice() {
        return faults.stream().anyMatch(Breach.class::isInstance)
                ? "this says nothing about your client. If a script of yours says what no service says, mend it; if an"
                        + " official SDK of another version is on the class path, run with " + ClassServer.SELF_CHECK
                        + "=off as a JUnit configuration parameter; else report it to the kit, with this text."
                : "this says nothing about your client. If a model or script of yours threw it, mend that; else report"
                        + " it to the kit, with this text and the stack trace.";
    }
}
