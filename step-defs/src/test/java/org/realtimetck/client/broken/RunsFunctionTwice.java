package org.realtimetck.client.broken;

import org.realtimetck.client.reference.FunctionCalls;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: runs a function for every event that shows its call. */
public final class RunsFunctionTwice extends ReferenceClient {

    @Override
    protected FunctionCalls functionCalls(Outlets outlets) {
        return new FunctionCalls(outlets) {
            @Override
            protected boolean isNew(String callId) {
                return true; // the fault
            }
        };
    }
}
