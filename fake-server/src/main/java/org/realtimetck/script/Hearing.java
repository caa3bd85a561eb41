package org.realtimetck.script;

/**
 * Decides what the user said. Called once per committed utterance, in their order, on the session's turn; it must not
 * block. Where speech starts and stops is not its affair: that follows from the sound.
 */
@FunctionalInterface
public interface Hearing {
    Heard hear(Utterance utterance);
}
