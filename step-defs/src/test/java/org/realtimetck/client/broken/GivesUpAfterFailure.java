package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;
import tools.jackson.databind.JsonNode;

/** Bug: ends the session after the first response that failed. */
public final class GivesUpAfterFailure extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected void ended(JsonNode response) {
                super.ended(response);
                if (status(response).equals("failed")) {
                    hangUp(); // the fault
                }
            }
        };
    }
}
