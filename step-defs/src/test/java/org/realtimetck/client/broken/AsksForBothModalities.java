package org.realtimetck.client.broken;

import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;
import tools.jackson.databind.node.ObjectNode;

/** Bug: a relic of the Preview, text and audio in one breath. */
public final class AsksForBothModalities extends ReferenceClient {

    @Override
    protected SessionShape sessionShape(SessionSettings settings) {
        return new SessionShape(settings) {
            @Override
            protected ObjectNode session() {
                ObjectNode session = super.session();
                session.putArray("output_modalities").add("text").add("audio"); // the fault
                return session;
            }
        };
    }
}
