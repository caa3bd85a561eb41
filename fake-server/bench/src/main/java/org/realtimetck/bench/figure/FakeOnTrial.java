package org.realtimetck.bench.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;

/** A fake of its own for one figure, in this process, with a certificate authority that leaves nothing behind. */
record FakeOnTrial(FakeRealtimeServer server, Path authority) implements AutoCloseable {

    static FakeOnTrial start() throws IOException {
        Path authority = Files.createTempDirectory("realtime-tck-bench-");
        return new FakeOnTrial(FakeRealtimeServer.start(ServerOptions.forScenarios(authority)), authority);
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> files = Files.walk(authority)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException locked) {
            throw new UncheckedIOException("cannot delete " + authority, locked);
        }
    }
}
