package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerAudio;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: plays every piece of sound twice, as two listeners on one event do. */
public final class PlaysAudioTwice extends ReferenceClient {

    @Override
    protected AnswerAudio answerAudio(Outlets outlets) {
        return new AnswerAudio(outlets) {
            @Override
            protected void play(byte[] sound) {
                super.play(sound);
                super.play(sound); // the fault
            }
        };
    }
}
