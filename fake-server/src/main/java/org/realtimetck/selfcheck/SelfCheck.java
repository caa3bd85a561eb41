package org.realtimetck.selfcheck;

import java.util.Optional;

/** Judges what a fake says. One serves any number of connections; thread-safe. */
public interface SelfCheck {

    /** Lets everything pass. */
    static SelfCheck off() {
        return NoCheck.INSTANCE;
    }

    /** All checks there are; those of the official models only if the class path has them, see {@link #covers}. */
    static SelfCheck complete() {
        Optional<OfficialModels> models = OfficialModels.ifPresent();
        return new CompleteCheck(models);
    }

    /** Half a sentence: what is checked, and against which models. */
    String covers();

    /** For the events of one connection. */
    ConnectionCheck connection();

    /**
     * Judges the body that answers a request for a client secret.
     *
     * @throws Breach if it is wrong
     */
    void clientSecret(String body);
}
