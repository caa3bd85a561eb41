package org.realtimetck.client;

/** One client, ready to run errands, several at a time if its profile says so. */
public interface ClientUnderTest extends AutoCloseable {

    Profile profile();

    /**
     * Starts an errand and returns at once.
     *
     * @param scenario id of the scenario, for logs and the client's environment
     */
    ErrandRun start(String scenario, Errand errand, Target target);

    /** Ends whatever still runs. */
    @Override
    void close();
}
