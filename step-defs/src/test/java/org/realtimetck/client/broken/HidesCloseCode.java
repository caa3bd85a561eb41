package org.realtimetck.client.broken;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: says that the connection is over and keeps to itself why. */
public final class HidesCloseCode extends ReferenceClient {

    @Override
    protected void connectionEnded(@Nullable Integer code, @Nullable String reason) {
        super.connectionEnded(null, null); // the fault
    }
}
