package org.realtimetck.client.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Runs the set-up command of a client folder, unless nothing changed since it last went well. */
public final class SetUp {

    static final Duration LIMIT = Duration.ofMinutes(10);

    /** Registries and networks fail now and then; what fails three times in a row is not by chance. */
    private static final int ATTEMPTS = 3;

    /** A terminal interrupts the kit and its programs together; the kit, on its way out, starts nothing more. */
    private static final int INTERRUPTED = 128 + 2;

    private static final String MARK = "TCK_SETUP";
    private static final int SHOWN_LINES = 20;

    private final ClientFolder folder;
    private final SetUpStamp stamp;
    private final Duration limit;

    SetUp(ClientFolder folder, SetUpStamp stamp, Duration limit) {
        this.folder = folder;
        this.stamp = stamp;
        this.limit = limit;
    }

    /**
     * Makes the client ready, unless nothing changed since that last went well.
     *
     * @throws SetUpFailedException if that did not go well
     */
    public static void complete(ClientFolder folder) throws InterruptedException {
        Set<Program> underWay = ConcurrentHashMap.newKeySet();
        SetUpStamp stamp = new SetUpStamp(folder.folder(), folder.setUp(), SetUpStamp.usual());
        AtExit atExit = new AtExit(() -> underWay.forEach(Program::stop));
        try {
            new SetUp(folder, stamp, LIMIT).run(System.getenv(), underWay::add);
        } finally {
            atExit.close();
        }
    }

    /**
     * @param underWay is told the program, so that it can be ended from outside
     * @return what it printed; empty if there was nothing to do
     * @throws SetUpFailedException if it could not be started, took too long or ended with anything but 0
     */
    String run(Map<String, String> inherited, Consumer<Program> underWay) throws InterruptedException {
        if (folder.setUp().isEmpty() || stamp.isUpToDate()) {
            return "";
        }
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Program program = attempt(inherited, underWay);
            if (program.await(Duration.ZERO).filter(code -> code == 0).isPresent()) {
                return succeeded(program);
            }
            if (program.wasEnded() || program.exitCode() == INTERRUPTED) {
                throw failed("was interrupted", program, "Start again.");
            }
        }
        Program last = attempt(inherited, underWay);
        int code = last.await(Duration.ZERO).orElseThrow();
        if (code != 0) {
            throw failed(
                    "ended with exit code " + code + ", " + ATTEMPTS + " times",
                    last,
                    "Run it by hand in that folder.");
        }
        return succeeded(last);
    }

    private String succeeded(Program program) {
        stamp.write();
        return program.output();
    }

    /** To its end. One that takes too long is not tried again: that would take as long. */
    private Program attempt(Map<String, String> inherited, Consumer<Program> underWay) throws InterruptedException {
        Program program = start(inherited);
        underWay.accept(program);
        Optional<Integer> code = program.await(limit.plus(ProcessTree.GRACE.multipliedBy(3)));
        if (program.outOfTime() || code.isEmpty()) {
            program.stop();
            throw failed(
                    "was ended after " + limit.toMillis() + " ms, its time limit",
                    program,
                    "Run it by hand in that folder and see what it waits for.");
        }
        return program;
    }

    private Program start(Map<String, String> inherited) {
        Map<String, String> environment = new TreeMap<>(InheritedVariables.forSetUp(inherited));
        environment.put(MARK, UUID.randomUUID().toString());
        List<String> command = folder.setUp();
        try {
            Launch launch = new Launch(command, folder.folder(), environment, MARK, limit, "set-up of " + name());
            return Program.start(launch, program -> {});
        } catch (IOException e) {
            throw new SetUpFailedException(
                    title() + " cannot be started: " + CommandHelp.cannotStart(command, folder.folder(), e), e);
        }
    }

    private SetUpFailedException failed(String how, Program program, String advice) {
        List<String> lines = new KeyMask("").mask(program.output()).lines().toList();
        String last = String.join("\n  ", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        return new SetUpFailedException(title() + " " + how + ". " + advice + " Its last lines:\n  " + last);
    }

    private String title() {
        return "the set-up of " + name() + " (" + String.join(" ", folder.setUp()) + ", in " + folder.folder() + ")";
    }

    private String name() {
        return folder.profile().name();
    }
}
