package org.realtimetck.client.broken;

import org.realtimetck.client.reference.ReferenceClient;

/** Bug: talks as soon as the socket is open and configures after the first question. */
public final class AsksBeforeConfiguring extends ReferenceClient {

    private boolean configured;

    @Override
    protected void configure() {
        // left for later, see ask
    }

    @Override
    public void ask() throws InterruptedException {
        super.ask();
        if (!configured) {
            configured = true;
            super.configure(); // the fault
        }
    }
}
