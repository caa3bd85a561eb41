package org.realtimetck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Variation;
import org.realtimetck.sandbox.Chaos;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.Sandbox;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.transport.tls.LocalAuthority;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.wire.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the fake for a person. */
@Command(
        name = "serve",
        description = "Start the fake service and keep it running until Ctrl+C or SIGTERM.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--dialect", description = "openai, azure or both. Default: both, told apart by the path.")
    private DialectChoice dialect = DialectChoice.BOTH;

    @Option(names = "--port", paramLabel = "PORT", description = "Plain HTTP. Default: any free port.")
    private int port;

    @Option(names = "--tls-port", paramLabel = "PORT", description = "TLS. Default: any free port.")
    private int tlsPort;

    @Option(names = "--strict-keys", description = "Refuse every key but the one printed here.")
    private boolean strictKeys;

    @Option(
            names = "--vary",
            paramLabel = "WORD",
            split = ",",
            completionCandidates = VariationWords.class,
            description = {
                "Where the evidence is contested, do the other thing; 'realtime-tck evidence' says what. Words:",
                "${COMPLETION-CANDIDATES}"
            })
    private List<String> vary = List.of();

    @Mixin
    private ChaosOption chaos = new ChaosOption();

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write URLs, CA file, key and pid there as JSON once the fake is ready.")
    private @Nullable Path readyFile;

    @Mixin
    private SelfCheckOption selfCheck = new SelfCheckOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkPort("--port", port);
        checkPort("--tls-port", tlsPort);
        Set<Variation> variations = VariationWords.read(vary);
        Optional<Chaos> chance = chaos.chosen();
        if (readyFile != null) {
            ServeAnnouncement.check(readyFile);
        }
        Assistant assistant = new Assistant(Pace.BRISK);
        Dialect only = dialect == DialectChoice.BOTH
                ? null
                : dialect.dialects().iterator().next();
        ServerOptions options = new ServerOptions(
                "127.0.0.1", port, tlsPort, strictKeys, only, assistant, LocalAuthority.defaultFolder());
        FakeRealtimeServer server = FakeRealtimeServer.start(
                options.varying(variations).with(chance.orElse(null)).with(selfCheck.announcedTo(System.out)));
        Sandbox healthy = Sandbox.healthy("serve", only, assistant).varying(variations);
        OpenSandbox sandbox = server.open(chance.map(healthy::with).orElse(healthy));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop the fake"));
        chance.map(ChaosOption::forPeople).ifPresent(System.out::println);
        ServeAnnouncement announcement = ServeAnnouncement.of(server, sandbox.key());
        System.out.println(announcement.forPeople(dialect, variations));
        if (readyFile != null) {
            announcement.writeTo(readyFile);
        }
        stopped.await();
        return ExitCode.PASS.number();
    }

    private static void checkPort(String option, int number) {
        if (number < 0 || number > 65_535) {
            throw new UsageException("expected " + option + " from 0 to 65535, got " + number);
        }
    }
}
