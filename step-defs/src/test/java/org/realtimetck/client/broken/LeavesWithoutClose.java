package org.realtimetck.client.broken;

import org.realtimetck.client.reference.RealtimeSocket;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: drops the connection when its work is done, without a close frame. */
public final class LeavesWithoutClose extends ReferenceClient {

    @Override
    protected void leave(RealtimeSocket connected) {
        connected.abort("done"); // the fault
    }
}
