package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerText;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: believes that whoever has the pieces has all. */
public final class IgnoresDoneText extends ReferenceClient {

    @Override
    protected AnswerText answerText(Outlets outlets) {
        return new AnswerText(outlets) {
            @Override
            protected void done(int turn, JsonNode event, String whole) {
                // the fault: what the pieces left out is lost
            }
        };
    }
}
