package org.realtimetck.client.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation;

/** Follows the file a client appends its observations to. Reads when asked, only what is new. Thread-safe. */
final class ObservationFile {

    static final int LONGEST_LINE = 1024 * 1024;
    static final int MOST_LINES = 100_000;

    private static final int READ_AT_ONCE = 64 * 1024;
    private static final int SHOWN = 200;

    private final Path file;
    private final KeyMask mask;
    private final List<Observation> observations = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;
    private int lines;
    private boolean full;
    private @Nullable String fault;

    /** @param mask keeps keys out of what the client tells: scenarios quote it, and reports keep it */
    ObservationFile(Path file, KeyMask mask) {
        this.file = file;
        this.mask = mask;
    }

    /** Everything that stands there so far in whole lines. */
    synchronized List<Observation> observations() {
        readOn();
        return List.copyOf(observations);
    }

    /** What is wrong with the file itself; says nothing of the client. */
    synchronized Optional<String> fault() {
        readOn();
        return Optional.ofNullable(fault);
    }

    /**
     * Nobody writes any more: what stands after the last line break is a line too.
     *
     * @param cutOff true if the writer did not end by itself; half a line is nobody's fault then
     */
    synchronized void end(boolean cutOff) {
        readOn();
        if (line.size() > 0 && !cutOff && !full) {
            endLine();
        }
    }

    private void readOn() {
        if (!Files.exists(file) || full) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.allocate(READ_AT_ONCE);
            while (!full && channel.read(buffer) > 0) {
                position = channel.position();
                take(buffer.flip());
                buffer.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the observations in " + file, e);
        }
    }

    private void take(ByteBuffer bytes) {
        while (bytes.hasRemaining() && !full) {
            byte next = bytes.get();
            if (next == '\n') {
                endLine();
            } else {
                line.write(next);
            }
            if (line.size() > LONGEST_LINE) {
                lines++;
                full = true;
                report("is longer than " + LONGEST_LINE + " bytes. Send audio as bytes and sha256, not as data");
            }
        }
    }

    private void endLine() {
        lines++;
        String text = mask.mask(line.toString(StandardCharsets.UTF_8).strip());
        line.reset();
        if (lines == MOST_LINES) {
            full = true;
            report("is the last the kit reads. An errand has a few hundred observations at most");
        } else if (!text.isEmpty()) {
            read(text);
        }
    }

    private void read(String text) {
        try {
            observations.add(ObservationLine.read(text));
        } catch (ObservationLine.Malformed e) {
            report(e.getMessage() + ". The line: " + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…"));
        }
    }

    /** The first one counts: what follows is often its consequence. */
    private void report(String problem) {
        if (fault == null) {
            fault = "the client's observations: line " + lines + ": " + problem;
        }
    }
}
