package org.realtimetck.client.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process with everything it started. Children are found by parentage, and on Linux also by a variable they
 * inherited, so that one that outlived its parent is found as well.
 */
public final class ProcessTree {

    /** How long a process may take to end by itself once asked. */
    static final Duration GRACE = Duration.ofSeconds(3);

    /** The JDK notices the end of other people's children late, so it is looked at this often. */
    private static final Duration TICK = Duration.ofMillis(20);

    private static final Path PROC = Path.of("/proc");

    private final ProcessHandle root;
    private final String mark;

    /** @param mark {@code NAME=value} in the environment of this process and of no other that is not its child */
    public ProcessTree(ProcessHandle root, String mark) {
        this.root = root;
        this.mark = mark;
    }

    /** Asks all of them to end, and after {@link #GRACE} ends those still there. Returns when they are gone. */
    public void end() {
        Set<ProcessHandle> asked = running();
        if (asked.isEmpty()) {
            return;
        }
        asked.forEach(ProcessHandle::destroy);
        waitFor(asked);
        Set<ProcessHandle> left = running();
        asked.stream().filter(ProcessTree::isRunning).forEach(left::add);
        left.forEach(ProcessHandle::destroyForcibly);
        waitFor(left);
    }

    /** Ends all of them without asking. Returns when they are gone. */
    public void kill() {
        Set<ProcessHandle> there = running();
        there.forEach(ProcessHandle::destroyForcibly);
        waitFor(there);
    }

    private Set<ProcessHandle> running() {
        Set<ProcessHandle> handles = new LinkedHashSet<>();
        handles.add(root);
        root.descendants().forEach(handles::add);
        if (Files.isDirectory(PROC)) {
            ProcessHandle.allProcesses().filter(this::isMarked).forEach(handles::add);
        }
        handles.removeIf(handle -> !isRunning(handle));
        return handles;
    }

    private boolean isMarked(ProcessHandle handle) {
        return handle.pid() != ProcessHandle.current().pid()
                && Arrays.asList(proc(handle, "environ").split("\0")).contains(mark);
    }

    /** One that ended and that nobody asked for its exit code is over, although the JDK calls it alive. */
    static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && !proc(handle, "stat").contains(") Z ");
    }

    /** What Linux says of a process; empty if it is gone, another user's, or on another system. */
    private static String proc(ProcessHandle handle, String fact) {
        Path file = PROC.resolve(Long.toString(handle.pid())).resolve(fact);
        if (!Files.isReadable(file)) {
            return "";
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // it ended between the two looks
            return "";
        }
    }

    private static void waitFor(Collection<ProcessHandle> handles) {
        CompletableFuture<?> exits = CompletableFuture.allOf(
                handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        long end = System.nanoTime() + GRACE.toNanos();
        try {
            while (handles.stream().anyMatch(ProcessTree::isRunning) && System.nanoTime() < end) {
                tick(exits);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tick(CompletableFuture<?> exits) throws InterruptedException {
        try {
            exits.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // not all of them yet; the caller looks again
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for the end of a process", e);
        }
    }
}
