package org.realtimetck.client.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program under way, or over: its output is kept, its time limited, and its children end with it. Thread-safe. */
final class Program {

    /** How long output may still come after the end, from a child that could not be found. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Process process;
    private final ProcessTree tree;
    private final Duration limit;
    private final KeptOutput output = new KeptOutput();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread reader;
    private final Consumer<Program> whenOver;
    private volatile boolean stopped;
    private volatile boolean outOfTime;

    private Program(Process process, Launch launch, Consumer<Program> whenOver) {
        this.process = process;
        this.tree = new ProcessTree(process.toHandle(), launch.marking());
        this.limit = launch.limit();
        this.whenOver = whenOver;
        this.reader = daemon("output of " + launch.name(), this::read);
    }

    /**
     * @param whenOver called once, on a thread of this program, before anybody learns that it is over
     * @throws IOException if it cannot be started
     */
    static Program start(Launch launch, Consumer<Program> whenOver) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.folder().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        Program program = new Program(process, launch, whenOver);
        program.reader.start();
        daemon("limit of " + launch.name(), program::supervise).start();
        return program;
    }

    /** What it printed so far, both streams. */
    String output() {
        return output.text();
    }

    /** Waits for its end. Empty if it has not come within {@code longest}. */
    Optional<Integer> await(Duration longest) throws InterruptedException {
        return over.await(longest.toNanos(), TimeUnit.NANOSECONDS)
                ? Optional.of(process.exitValue())
                : Optional.empty();
    }

    /** Ends it with everything it started and returns when that is done. Does nothing if it is over. */
    void stop() {
        if (!isOver()) {
            stopped = true;
            tree.end();
            waitForLastWords();
        }
    }

    /** Only for one that is over. */
    int exitCode() {
        return process.exitValue();
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** True if it was ended because its time was over. */
    boolean outOfTime() {
        return outOfTime;
    }

    /** True if it was ended from outside: its exit code says nothing about it then. */
    boolean wasEnded() {
        return stopped || outOfTime;
    }

    /** True if nobody asked it to end and it died all the same. Only for one that is over. */
    boolean hasCrashed() {
        return !wasEnded() && CrashSigns.in(process.exitValue(), output());
    }

    private void supervise() {
        try {
            outOfTime = !process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
            tree.end();
            process.waitFor();
            reader.join(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            finish();
        }
    }

    private void finish() {
        try {
            whenOver.accept(this);
        } finally {
            over.countDown();
        }
    }

    private void waitForLastWords() {
        try {
            await(LAST_WORDS.plus(ProcessTree.GRACE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var stream = process.getInputStream()) {
            output.readAll(stream);
        } catch (IOException e) {
            String note = "\n… the output ended here: " + e.getMessage() + " …\n";
            byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
            output.add(bytes, bytes.length);
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
