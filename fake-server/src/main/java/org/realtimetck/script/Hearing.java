package org.realtimetck.script;

/**
 * Decides what the user said. Called on the session's turn; it must not block. Where speech starts and stops is not its
 * affair: that follows from the sound.
 */
@FunctionalInterface
public interface Hearing {

    /** Called once per committed utterance, in their order. */
    Heard hear(Utterance utterance);

    /**
     * Called when the user begins to speak to a model that listens meanwhile, before anybody knows whether the
     * utterance will be committed or cleared. What the answer's text says is told word by word as the sound goes on; it
     * should be what {@link #hear} will say, or the beginning of it, for told words cannot be taken back.
     *
     * @param begun without any sound yet
     * @return empty text if nothing is known before the end
     */
    default Heard overhear(Utterance begun) {
        return Heard.words("");
    }

    /**
     * Which model answers to a name; the shape of the events follows from it.
     *
     * @param transcriptionModel as in the session: on Azure the name of a deployment
     */
    default String modelOf(String transcriptionModel) {
        return transcriptionModel;
    }
}
