package org.realtimetck.client.broken;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.reference.AnswerAudio;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: plays the second piece of sound before the first, as buffers without an order do. */
public final class ReordersAudio extends ReferenceClient {

    @Override
    protected AnswerAudio answerAudio(Outlets outlets) {
        return new AnswerAudio(outlets) {
            private byte @Nullable [] first;
            private int pieces;

            @Override
            protected void play(byte[] sound) {
                pieces++;
                if (pieces == 1) {
                    first = sound; // the fault
                    return;
                }
                super.play(sound);
                if (first != null) {
                    super.play(first);
                    first = null;
                }
            }
        };
    }
}
