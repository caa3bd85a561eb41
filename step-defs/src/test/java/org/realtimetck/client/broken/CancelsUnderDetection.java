package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;

/** Bug: cancels what the service breaks off by itself. */
public final class CancelsUnderDetection extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected void speechStarted() {
                cancel(); // the fault
                super.speechStarted();
            }
        };
    }
}
