package org.realtimetck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What the program answered to a command line, run in this JVM. */
record Said(int exitCode, String error, String output) {

    static Said by(String... arguments) {
        StringWriter error = new StringWriter();
        CommandLine program = Main.program();
        program.setErr(new PrintWriter(error, true));
        StringWriter output = new StringWriter();
        program.setOut(new PrintWriter(output, true));
        int exitCode = Main.run(program, arguments);
        return new Said(exitCode, error.toString(), output.toString());
    }
}
