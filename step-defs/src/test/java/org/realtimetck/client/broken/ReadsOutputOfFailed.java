package org.realtimetck.client.broken;

import java.util.Objects;
import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;
import tools.jackson.databind.JsonNode;

/** Bug: takes for granted that every response has made something. */
public final class ReadsOutputOfFailed extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected void ended(JsonNode response) {
                Objects.requireNonNull(response.path("output").get(0), "response.output[0]"); // the fault
                super.ended(response);
            }
        };
    }
}
