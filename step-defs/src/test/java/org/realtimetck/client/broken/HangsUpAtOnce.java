package org.realtimetck.client.broken;

import org.realtimetck.client.reference.ReferenceClient;

/** Bug: closes the connection, in good form, before anything was asked. */
public final class HangsUpAtOnce extends ReferenceClient {

    @Override
    protected void configure() throws InterruptedException {
        super.configure();
        hangUp(); // the fault
    }
}
