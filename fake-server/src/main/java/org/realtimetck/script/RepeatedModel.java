package org.realtimetck.script;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Says what it was told to, in order, and begins again. One per sandbox, shared by its connections. Thread-safe. */
public final class RepeatedModel implements Model {

    private final List<Reply> replies;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param replies at least one */
    public RepeatedModel(List<Reply> replies) {
        if (replies.isEmpty()) {
            throw new IllegalArgumentException("expected at least one reply to repeat, got none");
        }
        this.replies = List.copyOf(replies);
    }

    @Override
    public Reply reply(Prompt prompt) {
        return replies.get(Math.floorMod(asked.getAndIncrement(), replies.size()));
    }
}
