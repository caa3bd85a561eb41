package org.realtimetck.client.reference;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Observation;
import org.realtimetck.client.inprocess.SessionSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a session without a socket: what they send and tell is kept, what the service sends is played in. */
final class SocketlessSession implements Outlets {

    final List<JsonNode> sent = new ArrayList<>();
    final List<Observation> told = new ArrayList<>();
    final Opening opening =
            new Opening(this, new SessionShape(new SessionSettings(Errand.Output.TEXT, "", null, null)));
    final Turns turns =
            new Turns(this, new AnswerParts(new AnswerText(this), new AnswerAudio(this), new FunctionCalls(this)));
    private final EventReader reader = new EventReader(this, turns.listeners());
    private final ErrorEvents errors = new ErrorEvents(this, opening, turns);

    @Override
    public String send(ObjectNode event) {
        sent.add(event);
        return "client-event-" + sent.size();
    }

    @Override
    public void tell(Observation observation) {
        told.add(observation);
    }

    /** Lets the configuration be confirmed; that took one client event. */
    void open() {
        opening.configure();
        opening.sessionCreated(JsonMapper.shared().createObjectNode());
        opening.sessionUpdated(JsonMapper.shared().createObjectNode());
    }

    /** Single quotes stand for double ones. */
    SocketlessSession hear(String json) {
        reader.message(json.replace('\'', '"'));
        return this;
    }

    SocketlessSession hearError(String error) {
        errors.event(JsonMapper.shared().readTree("{\"error\":" + error.replace('\'', '"') + "}"));
        return this;
    }

    List<String> sentTypes() {
        return sent.stream().map(event -> event.path("type").asString()).toList();
    }

    <T extends Observation> List<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
