package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.ClientEvents;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;

/** Bug: commits and asks, as without turn detection, although the service does both. */
public final class CommitsUnderDetection extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected void interruptedBySpeech(long playedMs) {
                super.interruptedBySpeech(playedMs);
                outlets.send(ClientEvents.commit()); // the fault
                outlets.send(ClientEvents.createResponse());
            }
        };
    }
}
