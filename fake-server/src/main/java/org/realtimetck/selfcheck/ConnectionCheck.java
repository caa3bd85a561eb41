package org.realtimetck.selfcheck;

/** Judges the events of one connection, in their order. Called by one thread at a time. */
@FunctionalInterface
public interface ConnectionCheck {

    /**
     * Judges the next event that is meant for the client.
     *
     * @param text as it goes out
     * @throws Breach if it is wrong, by itself or after those before it
     */
    void event(String text);
}
