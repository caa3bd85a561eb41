package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;

/** Bug: asks for the next response as soon as the function has returned, while the response that called it still runs. */
public final class ContinuesTooEarly extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected boolean isDueToContinue() {
                return answer.calls().areAllAnswered(); // the fault
            }
        };
    }
}
