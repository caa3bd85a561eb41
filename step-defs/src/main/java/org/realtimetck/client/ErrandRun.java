package org.realtimetck.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An errand under way, or over. Thread-safe. */
public interface ErrandRun {

    /** What the application has been told so far, in order. */
    List<Observation> observations();

    /** Waits until the errand is over. Empty if it is not over within {@code limit}. */
    Optional<Outcome> await(Duration limit) throws InterruptedException;

    /** What the client printed so far, both streams, keys masked. */
    String output();

    /** Ends the client with everything it started; does nothing if it is over. */
    void stop();

    /** What is wrong with the adapter itself, for example an observation nobody can read. Never the client's fault. */
    default Optional<String> adapterFault() {
        return Optional.empty();
    }

    /** Why it looks as if the client's program does not even start; only for one that is over. */
    default Optional<String> startProblem() {
        return Optional.empty();
    }

    /**
     * True if it was lost together with others, so that nobody knows whose doing it was. It says nothing about the
     * client and is to run again, under the same scenario's name.
     */
    default boolean lostWithOthers() {
        return false;
    }

    /** True if the kit ended the errand because its time limit was over. */
    default boolean outOfTime() {
        return false;
    }

    /**
     * How an errand ended.
     *
     * @param exitCode 0 if the client says all went well; an in-JVM client that threw has 1
     * @param crashed true if it ended by a signal or an exception nobody handled
     */
    record Outcome(int exitCode, boolean crashed) {}
}
