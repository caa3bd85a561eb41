package org.realtimetck.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.realtimetck.protocol.ConversationEvent.ConversationItemTruncated;
import org.realtimetck.protocol.Variation;

/**
 * Cuts what was being said when the user broke in, as the service does on WebRTC, where it knows what was played. Here it
 * takes every sound for played from the response's beginning on [I].
 */
final class AutomaticTruncation {

    private final SessionSetup setup;
    private final Conversation conversation;
    private Instant begun = Instant.MAX;

    AutomaticTruncation(SessionSetup setup, Conversation conversation) {
        this.setup = setup;
        this.conversation = conversation;
    }

    /** A response of the conversation has begun. */
    void begun() {
        begun = setup.clock().instant();
    }

    /**
     * @param said what the interrupted response made, in order
     */
    void interrupted(List<ConversationEntry> said, Effects out) {
        if (!setup.varies(Variation.TRUNCATED_AFTER_INTERRUPTION) || said.isEmpty()) {
            return;
        }
        ConversationEntry last = said.get(said.size() - 1);
        if (last.isSpokenByModel() && conversation.positionOf(last) >= 0) {
            long since = Duration.between(begun, setup.clock().instant()).toMillis();
            long played = Math.min(last.audioMillis(), since);
            last.truncateAt(played);
            out.send(new ConversationItemTruncated(
                    setup.ids().event(), last.item().id(), 0, played));
        }
    }
}
