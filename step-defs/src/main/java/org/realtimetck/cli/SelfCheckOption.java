package org.realtimetck.cli;

import java.io.PrintStream;
import org.realtimetck.selfcheck.SelfCheck;
import picocli.CommandLine.Option;

/** {@code --self-check}, for every command that starts the fake. */
final class SelfCheckOption {

    @Option(
            names = "--self-check",
            description = "Judge the fake's own events as well. What is wrong with one is a fault of the kit.")
    private boolean on;

    /** The check to start the fake with; says in one line what it covers, if it is on. */
    SelfCheck announcedTo(PrintStream out) {
        if (!on) {
            return SelfCheck.off();
        }
        SelfCheck check = SelfCheck.complete();
        out.println("Self-check: " + check.covers() + ".");
        return check;
    }
}
