package org.realtimetck.client.broken;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;
import tools.jackson.databind.JsonNode;

/** Bug: says that a reply failed, and keeps to itself why. */
public final class HidesReason extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected @Nullable String reason(String status, JsonNode details) {
                return null; // the fault
            }
        };
    }
}
