package org.realtimetck.script;

import java.util.List;

/**
 * Says what it was told to, in order. One per sandbox, shared by its connections, so that a reconnect goes on where the
 * script stands. When the script is used up it falls back, so that a client that asks once too often is answered and
 * the journal shows it.
 */
public final class QueuedModel implements Model {

    private final Cues<Reply> replies;
    private final Model fallback;

    public QueuedModel(List<Reply> replies, Model fallback) {
        this.replies = new Cues<>(replies);
        this.fallback = fallback;
    }

    @Override
    public Reply reply(Prompt prompt) {
        return replies.next().orElseGet(() -> fallback.reply(prompt));
    }
}
