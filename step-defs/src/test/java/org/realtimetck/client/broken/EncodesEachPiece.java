package org.realtimetck.client.broken;

import java.nio.charset.StandardCharsets;
import org.realtimetck.client.reference.AnswerText;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: encodes each piece by itself, so that half a character becomes a question mark. */
public final class EncodesEachPiece extends ReferenceClient {

    @Override
    protected AnswerText answerText(Outlets outlets) {
        return new AnswerText(outlets) {
            @Override
            protected void deliver(int turn, String piece) {
                byte[] encoded = piece.getBytes(StandardCharsets.UTF_8); // the fault
                super.deliver(turn, new String(encoded, StandardCharsets.UTF_8));
            }
        };
    }
}
