package org.realtimetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimetck.evidence.Evidence;
import org.realtimetck.evidence.EvidencePage;
import org.realtimetck.evidence.MarkdownPage;
import org.realtimetck.report.BrowserPage;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how sure the fake is of what it does. */
@Command(
        name = "evidence",
        description = "Show what is contested, inferred and unknown about the service, and what the fake does there.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvidenceCommand implements Callable<Integer> {

    @Option(names = "--html", description = "As a page for a browser. Default: Markdown.")
    private boolean html;

    @Option(names = "--output", paramLabel = "FILE", description = "Write it there. Default: show it here.")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String text = text(new EvidencePage(Evidence.load()));
        PrintWriter out = spec.commandLine().getOut();
        if (output == null) {
            out.print(text);
        } else {
            write(text, output);
            out.println("What the fake rests on: " + output.toAbsolutePath());
        }
        out.flush();
        return ExitCode.PASS.number();
    }

    private String text(EvidencePage evidence) throws IOException {
        if (html) {
            BrowserPage page = new BrowserPage("What the fake rests on: Realtime TCK");
            evidence.writeOn(page);
            return page.html();
        }
        MarkdownPage page = new MarkdownPage();
        evidence.writeOn(page);
        return page.toString();
    }

    private static void write(String text, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("expected --output to name a file in a folder that exists, got " + file);
        }
        Files.writeString(file, text);
    }
}
