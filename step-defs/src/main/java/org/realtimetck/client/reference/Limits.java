package org.realtimetck.client.reference;

import java.time.Duration;
import org.realtimetck.client.Target;

/**
 * The longest waits of the reference client.
 *
 * @param connect from the dial to the end of the upgrade
 * @param configure from {@code session.update} to {@code session.updated}
 * @param answer from a message of the service to the next one, while an answer is due
 * @param close from the close frame to the service's answer
 */
record Limits(Duration connect, Duration configure, Duration answer, Duration close) {

    static Limits of(Target target) {
        return new Limits(seconds(5, target), seconds(5, target), seconds(4, target), seconds(2, target));
    }

    private static Duration seconds(int seconds, Target target) {
        return Duration.ofMillis((long) (1000 * seconds * target.timeScale()));
    }
}
