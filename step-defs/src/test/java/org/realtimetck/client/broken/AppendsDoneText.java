package org.realtimetck.client.broken;

import org.realtimetck.client.reference.AnswerText;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.JsonNode;

/** Bug: takes the final text for one more piece, so the answer is heard twice. */
public final class AppendsDoneText extends ReferenceClient {

    @Override
    protected AnswerText answerText(Outlets outlets) {
        return new AnswerText(outlets) {
            @Override
            protected void done(int turn, JsonNode event, String whole) {
                deliver(turn, whole); // the fault
            }
        };
    }
}
