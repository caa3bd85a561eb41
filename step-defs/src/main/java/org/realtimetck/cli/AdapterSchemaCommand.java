package org.realtimetck.cli;

import java.util.concurrent.Callable;
import org.realtimetck.client.adapter.AdapterSchema;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows every message of the adapter protocol. */
@Command(
        name = "adapter-schema",
        description = "Show the JSON Schema of the adapter protocol.",
        mixinStandardHelpOptions = true)
final class AdapterSchemaCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(AdapterSchema.text());
        spec.commandLine().getOut().flush();
        return ExitCode.PASS.number();
    }
}
