package org.realtimetck.client.broken;

import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;
import tools.jackson.databind.node.ObjectNode;

/** Bug: a relic of the Preview, a session without a type. */
public final class OmitsSessionType extends ReferenceClient {

    @Override
    protected SessionShape sessionShape(SessionSettings settings) {
        return new SessionShape(settings) {
            @Override
            protected ObjectNode session() {
                ObjectNode session = super.session();
                session.remove("type"); // the fault
                return session;
            }
        };
    }
}
