package org.realtimetck.pipe;

import java.time.Duration;

/** Runs something on the session's own turn after a while, so that late frames keep their order and own no thread. */
@FunctionalInterface
public interface Later {
    void after(Duration delay, Runnable work);
}
