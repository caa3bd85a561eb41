package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;

/** Bug: takes every response that comes for the one it asked for. */
public final class TakesAnyResponse extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected boolean isSame(String ourResponse, String response) {
                return true; // the fault
            }
        };
    }
}
