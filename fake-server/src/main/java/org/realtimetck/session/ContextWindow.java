package org.realtimetck.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * What of a conversation a model still sees. What once fell out of it stays out, or the share that a session wants to
 * retain would be filled up again with what was dropped [I]. No event tells of it [D].
 */
final class ContextWindow {

    private final Set<ConversationEntry> forgotten = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * @param head tokens of instructions and tools
     * @param limit tokens the model reads at most
     * @param truncation as the session reports it
     * @param entries oldest first
     * @throws RefusedException if it is too much and may not be cut
     */
    List<ConversationEntry> fit(long head, long limit, Object truncation, List<ConversationEntry> entries)
            throws RefusedException {
        List<ConversationEntry> seen = new ArrayList<>(entries);
        seen.removeIf(forgotten::contains);
        long size = seen.stream().mapToLong(ContextWindow::size).sum();
        Room room = Room.of(truncation, Math.max(0, limit - head));
        if (size <= room.most) {
            return seen;
        }
        if (truncation.equals("disabled")) {
            throw new RefusedException(SessionErrors.conversationTooLong());
        }
        // the newest is always kept: without it there is nothing to answer [I]
        while (size > room.kept && seen.size() > 1) {
            ConversationEntry oldest = seen.remove(0);
            forgotten.add(oldest);
            size -= size(oldest);
        }
        return seen;
    }

    private static long size(ConversationEntry entry) {
        return Tokens.of(entry).sum();
    }

    /**
     * @param most tokens the conversation may have before it is cut
     * @param kept tokens it has afterwards, at most
     */
    private record Room(long most, long kept) {

        static Room of(Object truncation, long left) {
            if (!(truncation instanceof Map<?, ?> settings)) {
                return new Room(left, left);
            }
            Object ratio = settings.get("retention_ratio");
            Object own =
                    settings.get("token_limits") instanceof Map<?, ?> limits ? limits.get("post_instructions") : null;
            long most = own instanceof Number number ? Math.min(number.longValue(), left) : left;
            double share = ratio instanceof Number number ? number.doubleValue() : 1;
            return new Room(most, (long) (most * share));
        }
    }
}
