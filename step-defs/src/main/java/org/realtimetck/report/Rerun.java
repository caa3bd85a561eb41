package org.realtimetck.report;

import java.util.regex.Pattern;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;

/** The command that runs one scenario again. */
final class Rerun {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Rerun() {}

    /** For a POSIX shell, in one line. A row of an outline cannot be run alone; its scenario is. */
    static String command(RunResult run, ScenarioResult scenario) {
        return "./realtime-tck certify --client %s --tags %s --dialect %s"
                .formatted(
                        quoted(run.clientArgument()),
                        quoted("@" + base(scenario.id())),
                        scenario.dialect().word());
    }

    /** The id without its row. */
    static String base(String id) {
        int row = id.indexOf('[');
        return row < 0 ? id : id.substring(0, row);
    }

    private static String quoted(String argument) {
        String line = Visible.line(argument);
        return PLAIN.matcher(line).matches() ? line : "'" + line.replace("'", "'\\''") + "'";
    }
}
