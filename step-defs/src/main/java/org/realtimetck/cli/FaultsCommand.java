package org.realtimetck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.VocabularyUse;
import org.realtimetck.sandbox.FaultWords;
import org.realtimetck.sandbox.FaultWords.Section;
import org.realtimetck.sandbox.FaultWords.Word;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what can go wrong on demand. */
@Command(
        name = "faults",
        description = "List all that can go wrong on demand, in the words of sandbox files, or show the page of one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FaultsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "WORD",
            arity = "0..1",
            description = "Show what this one does, what it takes, where it can stand, and which scenarios use it.")
    private @Nullable String word;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (word == null) {
            for (Section section : Section.values()) {
                list(out, section);
            }
        } else {
            pages(out, word);
        }
        out.flush();
        return ExitCode.PASS.number();
    }

    private static void list(PrintWriter out, Section section) {
        List<Word> words = FaultWords.of(section);
        int widest = words.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        out.println(section.key() + ", " + section.about());
        words.forEach(one -> out.println("  " + one.name()
                + " ".repeat(widest - one.name().length() + 2) + one.term().does()));
        out.println();
    }

    private static void pages(PrintWriter out, String name) {
        List<Word> words = FaultWords.named(name);
        if (words.isEmpty()) {
            throw new UsageException("there is no fault, place or moment '" + name + "'"
                    + FaultWords.nearest(name)
                            .map(meant -> "; did you mean '" + meant + "'?")
                            .orElse("; 'realtime-tck faults' lists them"));
        }
        VocabularyUse use = VocabularyUse.in(ScenarioCatalogue.load());
        for (Word one : words) {
            Set<String> scenarios = use.of(one);
            out.println(one.page());
            out.println("Scenarios: " + (scenarios.isEmpty() ? "none" : String.join(", ", scenarios)));
            out.println();
        }
    }
}
