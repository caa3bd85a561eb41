package org.realtimetck.client.broken;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;

/** Bug: takes the connection that its own library failed for one that ended well. */
public final class HidesProtocolErrors extends ReferenceClient {

    private boolean failedByLibrary;

    @Override
    protected void connectionEnded(@Nullable Integer code, @Nullable String reason) {
        failedByLibrary = reason != null && reason.contains("ProtocolException");
        super.connectionEnded(code, reason);
    }

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected void connectionEnded() {
                if (failedByLibrary && isTurnOpen()) {
                    end("completed", null); // the fault
                } else {
                    super.connectionEnded();
                }
            }
        };
    }
}
