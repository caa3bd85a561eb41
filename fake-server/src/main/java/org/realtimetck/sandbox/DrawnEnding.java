package org.realtimetck.sandbox;

import java.util.SplittableRandom;
import org.realtimetck.script.Reply;

/**
 * An ending of a response that comes after so many deltas as chance will have it.
 *
 * @param ending at its latest: its deltas are the most that leave before
 */
public record DrawnEnding(Reply.Ending ending) {

    Reply.Ending drawn(SplittableRandom random) {
        if (ending instanceof Reply.Failed failed) {
            return new Reply.Failed(random.nextInt(failed.afterDeltas() + 1), failed.error());
        }
        if (ending instanceof Reply.Incomplete incomplete) {
            return new Reply.Incomplete(random.nextInt(incomplete.afterDeltas() + 1), incomplete.reason());
        }
        return ending instanceof Reply.Cancelled cancelled
                ? new Reply.Cancelled(random.nextInt(cancelled.afterDeltas() + 1))
                : ending;
    }
}
