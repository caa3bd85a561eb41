package org.realtimetck.cli;

import org.realtimetck.kit.KitVersion;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Entry point of the program. */
@Command(
        name = "realtime-tck",
        description = "Conformance test kit, with a fake server, for clients of the Realtime GA API.",
        subcommands = {
            CertifyCommand.class,
            AttachCommand.class,
            InitCommand.class,
            CheckClientCommand.class,
            ServeCommand.class,
            EvidenceCommand.class,
            ScenariosCommand.class,
            RulesCommand.class,
            FaultsCommand.class,
            CheckCommand.class,
            AdapterSchemaCommand.class,
            ReferenceAdapterCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {"", "Exit codes: 0 pass, 1 fail, 2 wrong usage, 3 not everything could be judged, 4 the kit broke."})
public final class Main {

    public static void main(String[] arguments) {
        System.exit(run(program(), arguments));
    }

    /** Runs one command and gives its exit code. */
    static int run(CommandLine program, String... arguments) {
        if (arguments.length == 0) {
            program.usage(program.getErr());
            return ExitCode.USAGE.number();
        }
        return program.execute(arguments);
    }

    static CommandLine program() {
        CommandLine program = new CommandLine(new Main());
        program.setExecutionExceptionHandler(new Faults());
        program.registerConverter(DialectChoice.class, DialectChoice::of);
        return program;
    }

    /** Says which version runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"realtime-tck " + KitVersion.get()};
        }
    }
}
