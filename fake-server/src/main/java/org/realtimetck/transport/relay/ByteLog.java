package org.realtimetck.transport.relay;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one connection as its client sent and got them, inside TLS if there is any. Bounded. Thread-safe.
 * Credentials in request lines and headers are masked, byte for byte, so that offsets are true; a {@link Note} tells
 * where. Bodies and frames are kept as they were: a client secret that the fake made stands in its answer.
 */
public final class ByteLog {

    /** Seen from the server. */
    public enum Direction {
        RECEIVED,
        SENT
    }

    /** Something that happened; {@code atMicros} is microseconds since the relay took the connection. */
    public sealed interface Entry {
        long atMicros();
    }

    /**
     * Bytes that were read or written together.
     *
     * @param bytes read-only
     */
    public record Chunk(long atMicros, Direction direction, ByteBuffer bytes) implements Entry {}

    /** What a distortion did, or how the connection ended. */
    public record Note(long atMicros, String text) implements Entry {}

    private static final int ENTRY_OVERHEAD = 64;

    private final int number;
    private final boolean secure;
    private final int bound;
    private final long began = System.nanoTime();
    private final List<Entry> entries = new ArrayList<>();
    private long kept;
    private long dropped;
    /** Null once frames begin, which hold no headers. */
    private @Nullable MaskedLines lines;

    /** @param mask hides the credentials of a line, without changing its length */
    ByteLog(int number, boolean secure, int bound, UnaryOperator<String> mask) {
        this.number = number;
        this.secure = secure;
        this.bound = bound;
        lines = new MaskedLines(
                mask,
                (first, size) -> note("masked: a credential in the line of " + size + " bytes at byte " + first
                        + " of what the client sent"));
    }

    /** Of the connection, as the journal has it; from 1, in the order in which the relay took them. */
    public int number() {
        return number;
    }

    /** True if the client came over TLS. */
    public boolean secure() {
        return secure;
    }

    /** A copy of what there is. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Bytes that the bound left no room for. */
    public synchronized long dropped() {
        return dropped;
    }

    /** All bytes of one direction that were kept, together. */
    public byte[] bytes(Direction direction) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Entry entry : entries()) {
            if (entry instanceof Chunk chunk && chunk.direction() == direction) {
                byte[] bytes = new byte[chunk.bytes().remaining()];
                chunk.bytes().duplicate().get(bytes);
                all.writeBytes(bytes);
            }
        }
        return all.toByteArray();
    }

    /**
     * Waits until what was logged fulfils a condition.
     *
     * @return false if it did not within {@code limit}
     */
    public synchronized boolean await(Predicate<ByteLog> condition, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.test(this)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized void add(Direction direction, ByteBuffer bytes) {
        int size = bytes.remaining();
        if (kept + size + ENTRY_OVERHEAD > bound) {
            dropped += size;
        } else {
            kept += size + ENTRY_OVERHEAD;
            byte[] copy = new byte[size];
            bytes.duplicate().get(copy);
            if (direction == Direction.RECEIVED && lines != null) {
                lines.take(new MaskedLines.Withheld(micros(), copy)).forEach(this::keepReceived);
            } else {
                entries.add(chunk(micros(), direction, copy));
            }
        }
        notifyAll();
    }

    /** What the client says from here on are no lines any more. */
    synchronized void linesEnd() {
        if (lines != null) {
            lines.rest().forEach(this::keepReceived);
            lines = null;
            notifyAll();
        }
    }

    /** At its own time, which may be earlier than that of what came meanwhile. */
    private void keepReceived(MaskedLines.Withheld piece) {
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).atMicros() > piece.atMicros()) {
            place--;
        }
        entries.add(place, chunk(piece.atMicros(), Direction.RECEIVED, piece.bytes()));
    }

    private static Chunk chunk(long atMicros, Direction direction, byte[] bytes) {
        return new Chunk(atMicros, direction, ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    /** Notes are few, and kept beyond the bound. */
    synchronized void note(String text) {
        entries.add(new Note(micros(), text));
        notifyAll();
    }

    private long micros() {
        return (System.nanoTime() - began) / 1_000;
    }
}
