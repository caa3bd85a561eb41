package org.realtimetck.bench.figure;

/**
 * One of those that a figure compares.
 *
 * @param name as a column of a table is called
 */
public record Side(String name, Round round) {

    /** Measured again and again. */
    @FunctionalInterface
    public interface Round {

        /** @throws Exception whatever ends the whole run: a round that only measured something wrong says so in its sample */
        Sample measure() throws Exception;
    }
}
