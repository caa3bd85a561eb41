package org.realtimetck.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RuleBook;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.vocabulary.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the kit looks for in every journal. */
@Command(
        name = "rules",
        description = "List the diagnosis rules that judge every journal, or show the page of one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RulesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Show the page of this one, for example MIG-01.")
    private @Nullable String id;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (id == null) {
            pages().forEach(page -> out.printf(Locale.ROOT, "%-8s %-6s %s%n", page.id(), page.keyword(), page.asks()));
        } else {
            show(out, named(id));
        }
        out.flush();
        return ExitCode.PASS.number();
    }

    private static List<RulePage> pages() {
        return RuleBook.rules().stream()
                .map(Rule::page)
                .sorted(Comparator.comparing(RulePage::id))
                .toList();
    }

    private static RulePage named(String id) {
        String wanted = id.toUpperCase(Locale.ROOT);
        return pages().stream()
                .filter(page -> page.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no rule '" + id + "'"
                        + Words.nearest(
                                        wanted,
                                        pages().stream().map(RulePage::id).toList())
                                .map(meant -> "; did you mean '" + meant + "'?")
                                .orElse("; 'realtime-tck rules' lists them")));
    }

    private static void show(PrintWriter out, RulePage page) {
        out.println(page.id());
        out.println();
        out.println(page.asks());
        out.println();
        out.println("symptom    " + page.symptom());
        out.println("cause      " + page.cause());
        out.println("fix        " + page.fix());
        page.sources().forEach(source -> out.println("source     " + source));
    }
}
