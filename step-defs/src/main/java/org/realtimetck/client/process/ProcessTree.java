package org.realtimetck.client.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process with everything it started. Children are found by parentage, and on Linux also by a variable they
 * inherited, so that one that outlived its parent is found as well.
 */
final class ProcessTree {

    /** How long a process may take to end by itself once asked. */
    static final Duration GRACE = Duration.ofSeconds(3);

    private static final Path PROC = Path.of("/proc");

    private final ProcessHandle root;
    private final String mark;

    /** @param mark {@code NAME=value} in the environment of this process and of no other that is not its child */
    ProcessTree(ProcessHandle root, String mark) {
        this.root = root;
        this.mark = mark;
    }

    /** Asks all of them to end, and after {@link #GRACE} ends those still there. Returns when they are gone. */
    void end() {
        Set<ProcessHandle> asked = alive();
        if (asked.isEmpty()) {
            return;
        }
        asked.forEach(ProcessHandle::destroy);
        waitFor(asked);
        Set<ProcessHandle> left = alive();
        asked.stream().filter(ProcessHandle::isAlive).forEach(left::add);
        left.forEach(ProcessHandle::destroyForcibly);
        waitFor(left);
    }

    private Set<ProcessHandle> alive() {
        Set<ProcessHandle> handles = new LinkedHashSet<>();
        handles.add(root);
        root.descendants().forEach(handles::add);
        if (Files.isDirectory(PROC)) {
            ProcessHandle.allProcesses().filter(this::isMarked).forEach(handles::add);
        }
        handles.removeIf(handle -> !handle.isAlive());
        return handles;
    }

    private boolean isMarked(ProcessHandle handle) {
        if (handle.pid() == ProcessHandle.current().pid()) {
            return false;
        }
        Path file = PROC.resolve(handle.pid() + "/environ");
        try {
            String environment = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return Stream.of(environment.split("\0")).anyMatch(mark::equals);
        } catch (IOException e) {
            // gone in the meantime, or another user's: not one of ours either way
            return false;
        }
    }

    private static void waitFor(Collection<ProcessHandle> handles) {
        CompletableFuture<?>[] exits =
                handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the caller looks again at what is alive
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for the end of a process", e);
        }
    }
}
