package org.realtimetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.realtimetck.attach.AttachWatch;
import org.realtimetck.attach.Strays;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.RuleBook;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.JournalFile;
import org.realtimetck.report.FindingsPage;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.Sandbox;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.transport.tls.LocalAuthority;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a client that the user starts: in a debugger, on a phone, in a browser. */
@Command(
        name = "attach",
        description = "Wait for a client that you start yourself, and judge what the wire shows of it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit codes: 0 nothing found, 1 a rule is not kept, 3 nobody came."})
final class AttachCommand implements Callable<Integer> {

    @Option(names = "--dialect", description = "openai, azure or both. Default: both, told apart by the path.")
    private DialectChoice dialect = DialectChoice.BOTH;

    @Mixin
    private SandboxOption sandbox = new SandboxOption();

    @Option(names = "--keep", description = "Go on with further sessions until Enter is pressed or the time is over.")
    private boolean keep;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = DurationOption.class,
            description = "Wait no longer, for example 90s or 5m. Default: until the client has gone.")
    private @Nullable Duration longest;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            defaultValue = "realtime-tck-attach.ndjson",
            description = "What the wire showed, one entry per line. Default: ${DEFAULT-VALUE}.")
    private Path journal = Path.of("realtime-tck-attach.ndjson");

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write URLs, CA file, key and pid there as JSON once the fake is ready.")
    private @Nullable Path readyFile;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<SandboxDocument> document = sandbox.document();
        if (Files.isDirectory(journal)) {
            throw new UsageException("expected --journal to name a file, got the folder " + journal);
        }
        if (readyFile != null) {
            ServeAnnouncement.check(readyFile);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (FakeRealtimeServer server =
                FakeRealtimeServer.start(ServerOptions.forScenarios(LocalAuthority.defaultFolder()))) {
            OpenSandbox open = document.map(server::open).orElseGet(() -> server.open(healthy()));
            out.println(new AttachAnnouncement(server, open)
                    .text(dialect, document.map(SandboxDocument::story).orElse("")));
            out.println(keep ? "Every session is judged when it is over. Enter ends it all." : untilWhen());
            out.flush();
            if (readyFile != null) {
                ServeAnnouncement.of(server, open.key(), List.of(open)).writeTo(readyFile);
            }
            return watch(server, open, out).number();
        }
    }

    private static String untilWhen() {
        return "It is judged when its connections have ended, or when you press Enter.";
    }

    private Sandbox healthy() {
        return Sandbox.healthy(
                "attach",
                dialect == DialectChoice.BOTH
                        ? null
                        : dialect.dialects().iterator().next(),
                new Assistant(Pace.BRISK));
    }

    private ExitCode watch(FakeRealtimeServer server, OpenSandbox open, PrintWriter out)
            throws IOException, InterruptedException {
        BooleanSupplier isOver = end();
        Strays strays = new Strays(server);
        AttachWatch watch = new AttachWatch(open, strays, isOver, sentence -> {
            out.println("  ! " + sentence);
            out.flush();
        });
        boolean came = false;
        boolean found = false;
        do {
            List<Entry> entries = watch.next();
            if (!entries.isEmpty()) {
                came = true;
                found |= judge(entries, out);
                JournalFile.write(open.journal().entries(), journal);
            }
        } while (keep && !isOver.getAsBoolean());
        if (!came) {
            return nobodyCame(server, strays, out);
        }
        if (!open.kitFaults().isEmpty()) {
            out.println("The fake broke, so this says nothing about the client: " + open.kitFaults());
            return ExitCode.KIT_FAULT;
        }
        out.println("  journal    " + journal);
        out.flush();
        return found ? ExitCode.FAIL : ExitCode.PASS;
    }

    private BooleanSupplier end() {
        EnterKey enter = EnterKey.on(System.in);
        long began = System.nanoTime();
        long limit = longest == null ? Long.MAX_VALUE : longest.toNanos();
        return () -> enter.isPressed() || System.nanoTime() - began >= limit;
    }

    /** True if a rule was not kept. */
    private static boolean judge(List<Entry> entries, PrintWriter out) throws IOException {
        List<Finding> findings = RuleBook.judge(new Exchange(entries));
        out.println();
        new FindingsPage(Boolean.getBoolean(CertifyCommand.COLOUR)).write(entries, findings, out);
        out.flush();
        return !findings.isEmpty();
    }

    /** What strays did may still break a rule: a client without a key belongs to nobody. */
    private ExitCode nobodyCame(FakeRealtimeServer server, Strays strays, PrintWriter out) throws IOException {
        List<Entry> astray = server.strays().journal().entries();
        boolean found = !RuleBook.judge(new Exchange(astray)).isEmpty() && judge(astray, out);
        if (!astray.isEmpty()) {
            JournalFile.write(astray, journal);
        }
        out.println();
        out.println("Nobody came with this key.");
        strays.all().forEach(sentence -> out.println("  - " + sentence));
        if (strays.all().isEmpty()) {
            out.println("  Nothing reached either port. Look at the address your client really dials: it may not read"
                    + " the variable,\n  have been started before it was set, or go through a proxy; NO_PROXY=127.0.0.1"
                    + " keeps it away.");
        }
        out.flush();
        return found ? ExitCode.FAIL : ExitCode.INCOMPLETE;
    }
}
