package org.realtimetck.client.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Profile;
import org.realtimetck.client.Target;

/** A client that is a program: every errand is a process of its own. Thread-safe. */
public final class ProcessClient implements ClientUnderTest {

    private final ClientFolder folder;
    private final Map<String, String> inherited;
    private final Path observations;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Program> running = ConcurrentHashMap.newKeySet();
    private final AtExit atExit = new AtExit(this::endAll);

    private ProcessClient(ClientFolder folder, Map<String, String> inherited) throws IOException {
        this.folder = folder;
        this.inherited = Map.copyOf(inherited);
        this.observations = Files.createTempDirectory("realtime-tck-observations-");
    }

    /**
     * Runs the folder's set-up command unless nothing changed since it last went well.
     *
     * @throws SetUpFailedException if that did not go well
     */
    public static ProcessClient prepare(ClientFolder folder) throws InterruptedException {
        return prepare(folder, System.getenv(), SetUpStamp.usual(), SetUp.LIMIT);
    }

    static ProcessClient prepare(ClientFolder folder, Map<String, String> inherited, Path stamps, Duration limit)
            throws InterruptedException {
        ProcessClient client = create(folder, inherited);
        try {
            SetUpStamp stamp = new SetUpStamp(folder.folder(), folder.setUp(), stamps);
            new SetUp(folder, stamp, limit).run(client.inherited, client.running::add);
            return client;
        } catch (RuntimeException | InterruptedException e) {
            client.close();
            throw e;
        }
    }

    private static ProcessClient create(ClientFolder folder, Map<String, String> inherited) {
        try {
            return new ProcessClient(folder, inherited);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder for observations", e);
        }
    }

    @Override
    public boolean startsPrograms() {
        return true;
    }

    @Override
    public Profile profile() {
        return folder.profile();
    }

    /**
     * @throws ClientNotStartedException if the command cannot be started
     * @throws IllegalArgumentException if the client has no command for this errand; its profile says so
     */
    @Override
    public ErrandRun start(String scenario, Errand errand, Target target) {
        Path file = observations.resolve(number.incrementAndGet() + ".jsonl");
        Duration limit = Duration.ofMillis(Math.round(errand.limit().toMillis() * target.timeScale()));
        Launch launch = new Launch(
                commandOf(errand, target),
                folder.folder(),
                ErrandVariables.environment(inherited, scenario, errand, target, file),
                ErrandVariables.OBSERVATIONS,
                limit,
                scenario);
        KeyMask mask = new KeyMask(target.key());
        ObservationFile observed = new ObservationFile(file, mask);
        return new ProcessErrandRun(started(launch, observed, mask), observed, mask, limit);
    }

    /** Ends whatever still runs. Does nothing the second time. */
    @Override
    public void close() {
        if (atExit.isFirstClose()) {
            endAll();
        }
    }

    private Program started(Launch launch, ObservationFile observed, KeyMask mask) {
        running.removeIf(Program::isOver);
        try {
            Program started = Program.start(launch, over -> observed.end(over.wasEnded() || over.hasCrashed()));
            running.add(started);
            return started;
        } catch (IOException e) {
            String command = mask.mask(String.join(" ", launch.command()));
            throw new ClientNotStartedException(
                    "client " + profile().name() + ", scenario " + launch.name() + ": cannot start \"" + command
                            + "\": " + CommandHelp.cannotStart(launch.command(), launch.folder(), e),
                    e);
        }
    }

    private List<String> commandOf(Errand errand, Target target) {
        List<String> command = folder.errands().get(errand.kind());
        if (command == null) {
            throw new IllegalArgumentException("client " + profile().name() + " has no command for the errand "
                    + errand.kind().word() + "; ask its profile before starting one");
        }
        return Placeholders.of(errand, target).in(command);
    }

    private void endAll() {
        running.parallelStream().forEach(Program::stop);
        deleteObservations();
    }

    private void deleteObservations() {
        try (Stream<Path> files = Files.list(observations)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(observations);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the observations in " + observations, e);
        }
    }
}
