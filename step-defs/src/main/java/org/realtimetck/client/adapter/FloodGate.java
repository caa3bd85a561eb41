package org.realtimetck.client.adapter;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.realtimetck.client.adapter.AdapterFault.Kind;

/** Lets through what a client may have to tell. Used by one thread. */
final class FloodGate {

    static final int MOST_LINES = 20_000;
    static final long MOST_CHARACTERS = 32L * 1024 * 1024;

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private long windowBegan;
    private int lines;
    private long characters;

    FloodGate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.windowBegan = nanoTime.getAsLong();
    }

    /** @throws AdapterFault if it was too much within a second */
    void pass(String line) {
        long now = nanoTime.getAsLong();
        if (now - windowBegan >= WINDOW.toNanos()) {
            windowBegan = now;
            lines = 0;
            characters = 0;
        }
        lines++;
        characters += line.length();
        if (lines > MOST_LINES || characters > MOST_CHARACTERS) {
            throw new AdapterFault(
                    Kind.FLOOD,
                    "expected at most " + MOST_LINES + " lines and " + MOST_CHARACTERS
                            + " characters within a second, got more. Tell audio as bytes and sha256, not as data."
                            + " The last line: " + AdapterMessage.quoted(line));
        }
    }
}
