package org.realtimetck.transport.relay.distortion;

import java.time.Duration;

/** What a distortion may do to its connection beside passing pieces. All of it on the connection's one thread. */
public interface Reins {

    /** @return nanoseconds since no particular time */
    long now();

    /** Runs something after at least this while, unless the connection is over by then. */
    void after(Duration delay, Runnable work);

    /** Tells how much more, or with a negative number less, a stage keeps, so that the service can be slowed down. */
    void held(long bytes);

    /**
     * Limits how fast the client is read from now on.
     *
     * @param bytesPerSecond 0 for not at all
     */
    void readAtMost(int bytesPerSecond);
}
