package org.realtimetck.client.broken;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: waits for a close frame; an end without one goes unnoticed. */
public final class WaitsForEver extends ReferenceClient {

    private static final int NO_CLOSE_FRAME = 1006;

    @Override
    protected void connectionEnded(@Nullable Integer code, @Nullable String reason) {
        if (code == null || code != NO_CLOSE_FRAME) { // the fault
            super.connectionEnded(code, reason);
        }
    }
}
