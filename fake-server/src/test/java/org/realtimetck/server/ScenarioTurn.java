package org.realtimetck.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a client heard since it asked. */
record ScenarioTurn(JdkClient client, List<JsonNode> events) {

    /** Reads on to an event of this type. */
    ScenarioTurn to(String type) throws InterruptedException {
        List<JsonNode> more = new ArrayList<>(events);
        do {
            more.add(client.next());
        } while (!typeOf(more.get(more.size() - 1)).equals(type));
        return new ScenarioTurn(client, more);
    }

    static String typeOf(JsonNode event) {
        return event.path("type").asString("");
    }

    List<String> types() {
        return events.stream().map(ScenarioTurn::typeOf).toList();
    }

    List<JsonNode> all(String type) {
        return events.stream().filter(event -> typeOf(event).equals(type)).toList();
    }

    JsonNode last() {
        return events.get(events.size() - 1);
    }

    JsonNode the(String type) {
        List<JsonNode> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError("expected one " + type + ", got " + types());
        }
        return all.get(0);
    }

    /** The deltas of a type, joined. */
    String joined(String type) {
        return all(type).stream().map(event -> event.path("delta").asString()).collect(Collectors.joining());
    }
}
