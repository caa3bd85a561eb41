package org.realtimetck.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimetck.bench.figure.Book;
import org.realtimetck.bench.figure.Figure;
import org.realtimetck.bench.figure.Scale;
import org.realtimetck.bench.report.BenchReport;
import org.realtimetck.bench.report.Format;
import org.realtimetck.bench.report.Machine;
import org.realtimetck.bench.report.Readme;
import org.realtimetck.bench.report.TerminalTable;
import org.realtimetck.bench.run.Result;
import org.realtimetck.bench.run.Runner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the fake on this machine. */
@Command(
        name = "realtime-tck bench",
        description = "Measure the fake on this machine, with every stream checked, and write tables.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit codes: 0 all that was checked was right, 1 it was not, 2 wrong usage, 4 the run broke."})
public final class Main implements Callable<Integer> {

    private static final int WRONG = 1;
    private static final int BROKEN = 4;

    @Option(names = "--quick", description = "A few seconds, to see that all of it works; the figures are rough.")
    private boolean quick;

    @Option(names = "--figures", split = ",", paramLabel = "NAME", description = "Only these. Default: all.")
    private List<String> names = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of each side that count.")
    private @Nullable Integer rounds;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "For bench.json and bench.md. Default: ${DEFAULT-VALUE}.",
            defaultValue = "realtime-tck-report-bench")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(
            names = "--update-readme",
            paramLabel = "FILE",
            description = "Put the tables into this page as well. Default if no file is named: ${FALLBACK-VALUE}.",
            arity = "0..1",
            fallbackValue = "fake-server/bench/README.md")
    private @Nullable Path readme;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(program().execute(arguments));
    }

    static CommandLine program() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((broken, program, parsed) -> {
            broken.printStackTrace(program.getErr());
            return BROKEN;
        });
    }

    @Override
    public Integer call() throws Exception {
        List<Figure> figures = figures();
        Scale scale = scale();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Runner runner = new Runner(scale, line -> {
            err.println(line);
            err.flush();
        });
        Instant begun = Instant.now();
        Machine machine = Machine.here();
        List<Result> results = new ArrayList<>();
        for (Figure figure : figures) {
            results.add(runner.run(figure));
        }
        BenchReport report = new BenchReport(begun, scale.word(), machine, results);
        write(report);
        out.print(TerminalTable.of(report));
        out.println("Written to " + output.toAbsolutePath());
        out.flush();
        return report.errors() == 0 ? 0 : WRONG;
    }

    private List<Figure> figures() {
        List<String> known = Book.all().stream().map(Figure::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new ParameterException(
                    spec.commandLine(), "expected --figures to be of " + known + ", got '" + unknown + "'");
        });
        return Book.all().stream()
                .filter(figure -> names.isEmpty() || names.contains(figure.name()))
                .toList();
    }

    private Scale scale() {
        Scale usual = quick ? Scale.QUICK : Scale.FULL;
        if (rounds == null) {
            return usual;
        }
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "expected --rounds of 1 or more, got " + rounds);
        }
        return usual.withRounds(rounds);
    }

    private void write(BenchReport report) throws IOException {
        Files.createDirectories(output);
        for (Format format : Format.all()) {
            Files.writeString(output.resolve(format.file()), format.write(report));
        }
        if (readme != null) {
            Readme.update(readme, report);
        }
    }
}
