package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerText;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: hands each piece of text on when the next one comes, so the last one never is. */
public final class LosesLastDelta extends ReferenceClient {

    @Override
    protected AnswerText answerText(Outlets outlets) {
        return new AnswerText(outlets) {
            private String held = "";

            @Override
            protected void deliver(int turn, String piece) {
                super.deliver(turn, held); // the fault
                held = piece;
            }
        };
    }
}
