package org.realtimetck.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A journal with its messages parsed, for whoever judges it. Messages that are no JSON have a missing node. */
public final class Exchange {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Entry> entries;
    private final List<Message> messages;

    public Exchange(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.messages = parsed(entries);
    }

    /**
     * One message of either side.
     *
     * @param index of its entry in the journal, from 0
     * @param type the event's type; null if the message is no event
     */
    public record Message(
            int index,
            long atMicros,
            int connection,
            boolean fromClient,
            @Nullable String type,
            JsonNode json) {

        /** For findings, for example {@code response.create, event #12 at 340.1 ms}. */
        public String told() {
            return (type == null ? "a message without a type" : type) + ", event #" + index + " at "
                    + Millis.of(atMicros);
        }

        public boolean is(String wanted) {
            return wanted.equals(type);
        }

        /** A value by its path, for example {@code session.audio.output.voice}; a missing node if there is none. */
        public JsonNode at(String dottedPath) {
            return json.at("/" + dottedPath.replace('.', '/'));
        }

        /** A text by its path; empty if there is none. */
        public String text(String dottedPath) {
            return at(dottedPath).asString("");
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    /** All messages in the order the fake saw them. */
    public List<Message> messages() {
        return messages;
    }

    /** Every connection that had a handshake or a message; first connections first. */
    public List<Connection> connections() {
        Map<Integer, List<Message>> byConnection = new TreeMap<>();
        Map<Integer, List<Entry>> events = new HashMap<>();
        entries.stream()
                .filter(entry -> !(entry instanceof Entry.Received || entry instanceof Entry.Sent))
                .forEach(entry -> events.computeIfAbsent(entry.connection(), first -> new ArrayList<>())
                        .add(entry));
        handshakes().forEach(handshake -> byConnection.put(handshake.connection(), new ArrayList<>()));
        messages.forEach(message -> byConnection
                .computeIfAbsent(message.connection(), first -> new ArrayList<>())
                .add(message));
        return byConnection.entrySet().stream()
                .map(one -> new Connection(
                        this, one.getKey(), List.copyOf(one.getValue()), events.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    public List<Message> fromClient(String type) {
        return messages.stream().filter(m -> m.fromClient() && m.is(type)).toList();
    }

    public List<Message> fromServer(String type) {
        return messages.stream().filter(m -> !m.fromClient() && m.is(type)).toList();
    }

    /** All handshakes, refused ones among them, in the order they came. */
    public List<Entry.Opened> handshakes() {
        return entriesOf(Entry.Opened.class).toList();
    }

    public <T extends Entry> Stream<T> entriesOf(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    public int indexOf(Entry entry) {
        return entries.indexOf(entry);
    }

    private static List<Message> parsed(List<Entry> entries) {
        List<Message> messages = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            if (entry instanceof Entry.Received received) {
                messages.add(new Message(
                        index,
                        received.atMicros(),
                        received.connection(),
                        true,
                        received.type(),
                        parse(received.text(), received.binary())));
            } else if (entry instanceof Entry.Sent sent) {
                messages.add(new Message(
                        index,
                        sent.atMicros(),
                        sent.connection(),
                        false,
                        sent.type(),
                        parse(sent.text(), sent.binary())));
            }
        }
        return List.copyOf(messages);
    }

    private static JsonNode parse(String text, boolean binary) {
        if (binary) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            // what a client or a fault sent need not be JSON; whoever judges sees that nothing is there
            return MissingNode.getInstance();
        }
    }
}
