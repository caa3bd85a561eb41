package org.realtimetck.client.broken;

import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;
import tools.jackson.databind.node.ObjectNode;

/** Bug: a relic of the Preview, voice, formats and turn detection at the top of the session. */
public final class SendsFlatSession extends ReferenceClient {

    @Override
    protected SessionShape sessionShape(SessionSettings settings) {
        return new SessionShape(settings) {
            @Override
            protected ObjectNode session() {
                ObjectNode session = super.session();
                session.remove("audio");
                session.put("voice", "alloy").put("input_audio_format", "pcm16").putNull("turn_detection"); // the fault
                return session;
            }
        };
    }
}
