package org.realtimetck.client.broken;

import java.util.Optional;
import org.realtimetck.client.reference.AnswerAudio;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import tools.jackson.databind.node.ObjectNode;

/** Bug: takes what has arrived for what was heard. */
public final class TruncatesAtReceived extends ReferenceClient {

    @Override
    protected AnswerAudio answerAudio(Outlets outlets) {
        return new AnswerAudio(outlets) {
            @Override
            protected Optional<ObjectNode> truncation(long playedMs) {
                return super.truncation(arrivedMs()); // the fault
            }
        };
    }
}
