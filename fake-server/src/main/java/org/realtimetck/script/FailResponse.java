package org.realtimetck.script;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Response.Failure;

/**
 * Lets responses fail with a given error after some deltas. The failure is the session's own, so that its accounts
 * stay true: the item under way stays incomplete, usage counts what was made, the next response may start.
 */
public final class FailResponse implements Model {

    private final Model healthy;
    private final IntPredicate which;
    private final Reply.Failed failure;
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * @param healthy what the model would have said
     * @param which chooses responses by their number, from 1
     * @param afterDeltas deltas of any kind that leave before the failure; 0 for none
     * @param error null for the service's well-known {@code server_error}
     */
    public FailResponse(Model healthy, IntPredicate which, int afterDeltas, @Nullable Failure error) {
        this.healthy = healthy;
        this.which = which;
        this.failure = new Reply.Failed(afterDeltas, error);
    }

    /**
     * A model of which no response comes to anything: with {@link Failures#MODEL_NOT_FOUND}, the one an account has no
     * access to.
     */
    public static Model always(Failures why) {
        Reply nothing = new Reply(List.of(), new Reply.Failed(0, why.error()), Pace.IMMEDIATE);
        return prompt -> nothing;
    }

    @Override
    public Reply reply(Prompt prompt) {
        Reply reply = healthy.reply(prompt);
        return which.test(asked.incrementAndGet()) ? reply.endingWith(failure) : reply;
    }
}
