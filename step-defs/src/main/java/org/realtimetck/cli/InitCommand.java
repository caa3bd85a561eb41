package org.realtimetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.realtimetck.init.ClientTemplate;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.vocabulary.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a client folder to begin with. */
@Command(
        name = "init",
        description = "Write a client folder to begin with: an errand program, an adapter, client.yaml.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InitCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "LANGUAGE",
            completionCandidates = Languages.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String language = "";

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "An empty folder, or a new one. Default: the current one.")
    private Path folder = Path.of(".");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Those there is a template for. */
    static final class Languages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ClientTemplate.languages().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!ClientTemplate.languages().contains(language)) {
            throw new UsageException("there is no template in '" + language + "'"
                    + Words.didYouMean(language, ClientTemplate.languages()) + " There are "
                    + Words.list(ClientTemplate.languages()) + ".");
        }
        List<Path> files = ClientTemplate.in(language).writeTo(folder);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote to " + folder.toAbsolutePath().normalize() + ":");
        files.forEach(file -> out.println("  " + file));
        out.println();
        out.println("It works as it is. See what the kit does with it, step by step:");
        out.println("  ./realtime-tck check-client " + folder);
        out.flush();
        return ExitCode.PASS.number();
    }
}
