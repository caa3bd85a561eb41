package org.realtimetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.realtimetck.sandbox.SandboxReader;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Judges sandbox files without starting anything. */
@Command(
        name = "check",
        description = "Tell all mistakes in sandbox files, with line and column. Exit code 2 if there are any.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Sandboxes, in YAML, or in JSON if the name ends in .json.")
    private List<Path> files = List.of();

    @Option(names = "--schema", description = "Show the JSON Schema of sandbox files instead, for editors.")
    private boolean schema;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (schema == !files.isEmpty()) {
            throw new UsageException("expected either files to check or --schema, got "
                    + (schema ? "both" : "neither; write realtime-tck check FILE"));
        }
        return schema ? showSchema() : check();
    }

    private int showSchema() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(SandboxReader.schema()));
        out.flush();
        return ExitCode.PASS.number();
    }

    private int check() throws IOException {
        boolean good = true;
        for (Path file : files) {
            List<String> mistakes = SandboxMistakes.in(file);
            mistakes.forEach(spec.commandLine().getErr()::println);
            good &= mistakes.isEmpty();
            if (mistakes.isEmpty()) {
                String name = SandboxReader.read(file).name();
                spec.commandLine().getOut().println(file + ": ok, sandbox '" + name + "'");
            }
        }
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().flush();
        return (good ? ExitCode.PASS : ExitCode.USAGE).number();
    }
}
