package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;
import tools.jackson.databind.JsonNode;

/** Bug: an answer that was cut at a limit is presented as a whole one. */
public final class TreatsIncompleteAsComplete extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected String status(JsonNode response) {
                String status = super.status(response);
                return status.equals("incomplete") ? "completed" : status; // the fault
            }
        };
    }
}
