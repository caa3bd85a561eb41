package org.realtimetck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.sandbox.SandboxReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sandboxes that are kept in files. When a file changes, new connections get what it says now; a change with a mistake is
 * told and changes nothing. Close this before the server.
 */
public final class SandboxFiles implements AutoCloseable {

    private static final long LOOKS_EVERY_MILLIS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SandboxFiles.class);

    private final List<SandboxFile> files;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "realtime-tck-files");
        thread.setDaemon(true);
        return thread;
    });

    private SandboxFiles(List<SandboxFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Opens a sandbox for each file, and keeps up with them.
     *
     * @param news takes a sentence or several lines when a file has changed, or cannot be used; called on a thread of
     *     this object's own
     * @throws IOException if a file cannot be read
     * @throws org.realtimetck.document.InvalidDocumentException if a file has mistakes
     * @throws IllegalStateException if two sandboxes have one name
     */
    public static SandboxFiles open(FakeRealtimeServer server, List<Path> paths, Consumer<String> news)
            throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        Map<Path, SandboxDocument> sandboxes = new LinkedHashMap<>();
        for (Path path : paths) {
            String text = Files.readString(path);
            texts.put(path, text);
            sandboxes.put(path, SandboxReader.read(path, text));
        }
        List<SandboxFile> files = new ArrayList<>();
        sandboxes.forEach((path, sandbox) ->
                files.add(new SandboxFile(server, path, texts.getOrDefault(path, ""), server.open(sandbox), news)));
        SandboxFiles all = new SandboxFiles(files);
        ScheduledFuture<?> unused = all.watch.scheduleWithFixedDelay(
                all::look, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return all;
    }

    private void look() {
        try {
            files.forEach(SandboxFile::look);
        } catch (RuntimeException bug) {
            // otherwise the timer would stop looking and tell nobody
            LOG.error("the fake broke while it looked for changes of sandbox files", bug);
        }
    }

    /** As they are now, in the order of the files. */
    public List<OpenSandbox> sandboxes() {
        return files.stream().map(SandboxFile::open).toList();
    }

    /** Looks no more; the sandboxes stay as they are. */
    @Override
    public void close() {
        watch.shutdownNow();
    }
}
