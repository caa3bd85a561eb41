package org.realtimetck.client.reference;

import org.realtimetck.client.inprocess.SessionSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The GA shape of a session. What is not asked for is left out: an explicit null would be a change. */
public class SessionShape {

    protected final SessionSettings settings;

    public SessionShape(SessionSettings settings) {
        this.settings = settings;
    }

    protected ObjectNode session() {
        return settings.transcriptionModel() == null ? conversation() : transcription(settings.transcriptionModel());
    }

    /** It writes down and does nothing else: its model is that of the transcription [M]. */
    protected ObjectNode transcription(String model) {
        ObjectNode session = JsonMapper.shared().createObjectNode().put("type", "transcription");
        ObjectNode input = session.putObject("audio").putObject("input");
        input.putNull("turn_detection").putObject("transcription").put("model", model);
        return session;
    }

    private ObjectNode conversation() {
        ObjectNode session = JsonMapper.shared().createObjectNode().put("type", "realtime");
        session.putArray("output_modalities").add(settings.output().word());
        session.put("instructions", settings.instructions());
        ObjectNode audio = session.putObject("audio");
        ObjectNode input = audio.putObject("input");
        if (settings.serviceEndsTurns()) {
            input.putObject("turn_detection")
                    .put("type", settings.turnDetection().word());
        } else {
            // null is meant here: the application says when a turn is over
            input.putNull("turn_detection");
        }
        if (settings.voice() != null) {
            audio.putObject("output").put("voice", settings.voice());
        }
        if (settings.function() != null) {
            session.putArray("tools")
                    .addObject()
                    .put("type", "function")
                    .put("name", settings.function().name())
                    .put("description", settings.function().description())
                    .set(
                            "parameters",
                            JsonMapper.shared().valueToTree(settings.function().parameters()));
        }
        return session;
    }
}
