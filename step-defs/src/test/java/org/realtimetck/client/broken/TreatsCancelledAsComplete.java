package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;
import tools.jackson.databind.JsonNode;

/** Bug: presents what a cancelled response has brought so far as the whole answer. */
public final class TreatsCancelledAsComplete extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected String status(JsonNode response) {
                String status = super.status(response);
                return status.equals("cancelled") ? "completed" : status; // the fault
            }
        };
    }
}
