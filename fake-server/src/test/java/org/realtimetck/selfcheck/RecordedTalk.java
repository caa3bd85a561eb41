package org.realtimetck.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.fixtures.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a server said in one of the recorded sessions, to be spoilt. */
final class RecordedTalk {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Recordings keep only the beginning of a sound, which may end within a sample. */
    private static final String SOME_SAMPLES = "AAABAAIA";

    private final List<ObjectNode> events = new ArrayList<>();

    /** @param name of the recording, without its ending */
    static RecordedTalk of(String name) {
        RecordedTalk talk = new RecordedTalk();
        Fixtures.text("sessions/" + name + ".jsonl")
                .lines()
                .map(MAPPER::readTree)
                .filter(line -> line.path("direction").asString("").equals("received"))
                .forEach(line -> talk.events.add((ObjectNode) line.path("data")));
        talk.events.stream()
                .filter(event -> typeOf(event).equals("response.output_audio.delta"))
                .forEach(event -> event.put("delta", SOME_SAMPLES));
        return talk;
    }

    List<String> texts() {
        return events.stream().map(JsonNode::toString).toList();
    }

    /** Hands all events in, as they stand. */
    void judgeWith(ConnectionCheck check) {
        texts().forEach(check::event);
    }

    RecordedTalk without(String type) {
        events.remove(first(type));
        return this;
    }

    /** The same event once more, right after itself, under an event id of its own. */
    RecordedTalk twice(String type) {
        ObjectNode event = first(type);
        events.add(events.indexOf(event) + 1, event.deepCopy().put("event_id", "event_again"));
        return this;
    }

    /** The event comes before another one. */
    RecordedTalk early(String type, String before) {
        ObjectNode event = first(type);
        events.remove(event);
        events.add(events.indexOf(first(before)), event);
        return this;
    }

    /** The event comes last. */
    RecordedTalk late(String type) {
        ObjectNode event = first(type);
        events.remove(event);
        events.add(event);
        return this;
    }

    /**
     * @param field names and indexes with slashes between them
     * @param json the value, single quotes for double ones
     */
    RecordedTalk with(String type, String field, String json) {
        int cut = field.lastIndexOf('/');
        String name = field.substring(cut + 1);
        JsonNode owner = first(type).at(cut < 0 ? "" : "/" + field.substring(0, cut));
        JsonNode value = MAPPER.readTree(json.replace('\'', '"'));
        if (owner instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) owner).set(name, value);
        }
        return this;
    }

    private ObjectNode first(String type) {
        return events.stream()
                .filter(event -> typeOf(event).equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in this recording"));
    }

    private static String typeOf(JsonNode event) {
        return event.path("type").asString("");
    }
}
