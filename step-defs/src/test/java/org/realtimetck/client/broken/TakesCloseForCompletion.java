package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;

/** Bug: takes a close in mid-turn for the regular end of the answer. */
public final class TakesCloseForCompletion extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected void connectionEnded() {
                if (isTurnOpen()) {
                    end("completed", null); // the fault
                }
            }
        };
    }
}
