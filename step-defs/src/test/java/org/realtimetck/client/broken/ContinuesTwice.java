package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.ClientEvents;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;

/** Bug: asks for two responses after a function has returned. */
public final class ContinuesTwice extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected void continueTurn() {
                super.continueTurn();
                outlets.send(ClientEvents.createResponse()); // the fault
            }
        };
    }
}
