package org.realtimetck.client.adapter;

import java.time.Duration;

/**
 * The longest waits for an adapter.
 *
 * @param timeout what {@code open} is told: by then the client is connected and configured, or has failed
 * @param open for the answer to {@code open}; longer, for clients whose waits add up
 * @param answer for the answer to any other verb
 * @param close for the answer to {@code close}
 */
record Limits(Duration timeout, Duration open, Duration answer, Duration close) {

    /** From its start to the answer to {@code hello}, before the time scale: some runtimes compile first. */
    static final Duration HELLO = Duration.ofSeconds(60);

    /** For the answer to {@code stop}. */
    static final Duration STOP = Duration.ofSeconds(3);

    /** For a place among the sessions that may be open at a time. */
    static final Duration PLACE = Duration.ofMinutes(10);

    private static final Limits USUAL =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(25), Duration.ofSeconds(5), Duration.ofMillis(4500));

    static Limits scaled(double timeScale) {
        return new Limits(
                times(USUAL.timeout, timeScale),
                times(USUAL.open, timeScale),
                times(USUAL.answer, timeScale),
                times(USUAL.close, timeScale));
    }

    Duration of(String op) {
        return switch (op) {
            case "open" -> open;
            case "close" -> close;
            default -> answer;
        };
    }

    static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * factor)));
    }
}
