package org.realtimetck.session;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Once the assistant's speech is in the conversation, its voice stays [C]: the session's own, and the one a response
 * has brought for itself and spoken with [I].
 */
final class VoiceLock {

    private final Conversation conversation;
    private @Nullable Object lastSpoken;

    VoiceLock(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The conversation was spoken to in this voice. */
    void spoke(@Nullable Object voice) {
        lastSpoken = voice;
    }

    /**
     * @param settings of a session or a response, with {@code audio.output.voice} or without
     */
    void check(Map<String, Object> settings, SessionConfig config) throws RefusedException {
        Object voice = Tree.object(Tree.object(settings, "audio"), "output").get("voice");
        boolean same = Objects.equals(voice, config.voice()) || Objects.equals(voice, lastSpoken);
        if (voice != null && !same && conversation.hasAssistantAudio()) {
            throw new RefusedException(SessionErrors.voiceIsFixed());
        }
    }
}
