package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerAudio;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: breaks playback off and begins it again with the next piece. */
public final class PlaysLateSound extends ReferenceClient {

    @Override
    protected AnswerAudio answerAudio(Outlets outlets) {
        return new AnswerAudio(outlets) {
            @Override
            protected boolean playsOn() {
                return true; // the fault
            }
        };
    }
}
