package org.realtimetck.client.broken;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.realtimetck.client.reference.AnswerText;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: encodes each piece by itself, and dies of the half of a character. */
public final class RefusesHalfCharacters extends ReferenceClient {

    @Override
    protected AnswerText answerText(Outlets outlets) {
        return new AnswerText(outlets) {
            @Override
            protected void deliver(int turn, String piece) {
                try {
                    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(piece));
                } catch (CharacterCodingException e) {
                    throw new IllegalArgumentException(e); // the fault
                }
                super.deliver(turn, piece);
            }
        };
    }
}
