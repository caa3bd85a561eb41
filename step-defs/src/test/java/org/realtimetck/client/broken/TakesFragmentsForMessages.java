package org.realtimetck.client.broken;

import org.realtimetck.client.reference.ReferenceClient;

/** Bug: takes each piece the socket hands out for a whole message. */
public final class TakesFragmentsForMessages extends ReferenceClient {

    @Override
    protected boolean joinsFragments() {
        return false; // the fault
    }
}
