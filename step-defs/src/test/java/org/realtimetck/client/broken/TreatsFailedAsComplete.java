package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;
import tools.jackson.databind.JsonNode;

/** Bug: does not read the status of a failed response and presents half an answer as a whole one. */
public final class TreatsFailedAsComplete extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected String status(JsonNode response) {
                String status = super.status(response);
                return status.equals("failed") ? "completed" : status; // the fault
            }
        };
    }
}
