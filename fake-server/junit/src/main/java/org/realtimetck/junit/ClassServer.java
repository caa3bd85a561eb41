package org.realtimetck.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.ServerOptions;

/**
 * The server of one test class, closed by JUnit's store.
 *
 * @param authorityFolder goes with it
 * @param opened how many sandboxes tests had of it, for their names
 */
@SuppressWarnings("deprecation") // 5.10 closes this interface only, newer ones AutoCloseable
record ClassServer(FakeRealtimeServer server, Path authorityFolder, AtomicInteger opened)
        implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    static final String SELF_CHECK = "realtimetck.self-check";

    static ClassServer start(ExtensionContext context) {
        SelfCheck selfCheck =
                selfCheck(context.getConfigurationParameter(SELF_CHECK).orElse("on"));
        try {
            Path folder = Files.createTempDirectory("realtime-tck-junit");
            return new ClassServer(
                    FakeRealtimeServer.start(ServerOptions.forScenarios(folder).with(selfCheck)),
                    folder,
                    new AtomicInteger());
        } catch (IOException noFolder) {
            throw new UncheckedIOException("cannot make a temporary folder for the fake's authority", noFolder);
        }
    }

    private static SelfCheck selfCheck(String word) {
        return switch (word) {
            case "on" -> SelfCheck.complete();
            case "off" -> SelfCheck.off();
            default ->
                throw new ExtensionConfigurationException(
                        "expected on or off for the configuration parameter " + SELF_CHECK + ", got " + word);
        };
    }

    /** @throws AssertionError if the fake broke towards clients of no sandbox, or in sandboxes that tests opened for themselves */
    @Override
    public void close() {
        List<KitFaults> faults =
                server.namedSandboxes().stream().map(KitFaults::of).toList();
        server.close();
        delete(authorityFolder);
        faults.forEach(KitFaults::judge);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot delete the fake's authority in " + folder, undeletable);
        }
    }

    OpenSandbox open(SandboxChoice choice, String test) {
        return server.open(choice.sandbox(test + "-" + opened.incrementAndGet()));
    }
}
