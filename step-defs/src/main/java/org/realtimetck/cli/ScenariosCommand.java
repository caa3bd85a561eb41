package org.realtimetck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimetck.sandbox.ReadyMade;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the ready-made sandboxes. */
@Command(
        name = "scenarios",
        description = "List the ready-made sandboxes that 'serve' has at /scenario/NAME, or show the file of one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScenariosCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Show the file of this one, to copy and change.")
    private @Nullable String name;

    @Option(names = "--json", description = "List them as JSON, for programs.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** One of the list for programs; paths stand behind the fake's origin. */
    private record Listed(
            String name, String about, String story, String goodClient, String openaiPath, String azurePath) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name != null) {
            out.print(file(name));
        } else if (json) {
            out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(listed()));
        } else {
            ReadyMade.contents().forEach((heading, names) -> section(out, heading, names));
        }
        out.flush();
        return ExitCode.PASS.number();
    }

    private static String file(String name) {
        if (!ReadyMade.names().contains(name)) {
            throw new UsageException("there is no ready-made sandbox '" + name + "'"
                    + ReadyMade.nearest(name)
                            .map(meant -> "; did you mean '" + meant + "'?")
                            .orElse("; 'realtime-tck scenarios' lists them"));
        }
        return ReadyMade.text(name);
    }

    private static void section(PrintWriter out, String heading, List<String> names) {
        out.println(heading);
        for (String name : names) {
            out.println("  " + name);
            out.println("      " + document(name).story());
        }
        out.println();
    }

    private static List<Listed> listed() {
        List<Listed> all = new ArrayList<>();
        ReadyMade.contents()
                .forEach((heading, names) -> names.forEach(name -> all.add(new Listed(
                        name,
                        heading,
                        document(name).story(),
                        document(name).goodClient(),
                        "/scenario/" + name + "/v1/realtime",
                        "/scenario/" + name + "/openai/v1/realtime"))));
        return all;
    }

    private static SandboxDocument document(String name) {
        return ReadyMade.named(name).orElseThrow();
    }
}
