package org.realtimetck.script;

import java.util.List;

/**
 * Hears what it was told to, utterance by utterance, whatever they sound like. One per sandbox, shared by its
 * connections, so that a reconnect goes on where the script stands; then it falls back.
 *
 * <p>Only a committed utterance uses up the script: who clears the buffer says the same again. Of connections that
 * speak at once to a model that listens meanwhile, each overhears what is next in the script, though only the first to
 * commit will have said it.
 */
public final class QueuedHearing implements Hearing {

    private final Cues<Heard> script;
    private final Hearing fallback;

    public QueuedHearing(List<Heard> script, Hearing fallback) {
        this.script = new Cues<>(script);
        this.fallback = fallback;
    }

    @Override
    public Heard hear(Utterance utterance) {
        return script.next().orElseGet(() -> fallback.hear(utterance));
    }

    @Override
    public Heard overhear(Utterance begun) {
        return script.upcoming().orElseGet(() -> fallback.overhear(begun));
    }

    @Override
    public String modelOf(String transcriptionModel) {
        return fallback.modelOf(transcriptionModel);
    }
}
