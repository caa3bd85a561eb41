package org.realtimetck.client.broken;

import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;
import tools.jackson.databind.node.ObjectNode;

/** Bug: configures a transcription as if it were a conversation. */
public final class ConfiguresConversation extends ReferenceClient {

    @Override
    protected SessionShape sessionShape(SessionSettings settings) {
        return new SessionShape(settings) {
            @Override
            protected ObjectNode transcription(String model) {
                return super.transcription(model).put("type", "realtime"); // the fault
            }
        };
    }
}
