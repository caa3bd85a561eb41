package org.realtimetck.client;

/** One client, ready to run errands, several at a time if its profile says so. */
public interface ClientUnderTest extends AutoCloseable {

    Profile profile();

    /** True if every errand starts a program, which takes a while each time. */
    default boolean startsPrograms() {
        return false;
    }

    /**
     * Starts an errand and returns as soon as it is under way.
     *
     * @param scenario id of the scenario, for logs and the client's environment
     */
    ErrandRun start(String scenario, Errand errand, Target target);

    /** Ends whatever still runs. */
    @Override
    void close();
}
