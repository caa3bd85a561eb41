package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerAudio;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: plays something in place of a piece that cannot be decoded. */
public final class PlaysBrokenSound extends ReferenceClient {

    @Override
    protected AnswerAudio answerAudio(Outlets outlets) {
        return new AnswerAudio(outlets) {
            @Override
            protected void undecodable(IllegalArgumentException why) {
                play(new byte[960]); // the fault
            }
        };
    }
}
