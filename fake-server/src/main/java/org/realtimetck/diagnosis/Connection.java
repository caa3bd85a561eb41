package org.realtimetck.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.KeptText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** All that is on record of one connection. A session does not outlive it. */
public final class Connection {

    /** Codes with which a client leaves that is done; 1005 is none at all, 1001 a browser's page that is left [D]. */
    static final Set<Integer> NORMAL_ENDS = Set.of(1000, 1001, 1005);

    private final Exchange exchange;
    private final int number;
    private final List<Message> messages;
    private final Map<String, List<Message>> refusals = new HashMap<>();
    private final NavigableMap<Integer, JsonNode> sessions = new TreeMap<>();
    private final NavigableSet<Integer> confirmations = new TreeSet<>();
    private final List<Message> updates;
    private final List<Entry> events;

    /** @param events what is no message: how the connection began and ended */
    Connection(Exchange exchange, int number, List<Message> messages, List<Entry> events) {
        this.exchange = exchange;
        this.number = number;
        this.messages = messages;
        this.events = List.copyOf(events);
        updates = fromClient("session.update");
        messages.stream().filter(message -> !message.fromClient()).forEach(this::note);
    }

    private void note(Message told) {
        if (told.is("error")) {
            refusals.computeIfAbsent(told.text("error.event_id"), first -> new ArrayList<>())
                    .add(told);
        } else if (told.is("session.created") || told.is("session.updated")) {
            sessions.put(told.index(), told.at("session"));
            if (told.is("session.updated")) {
                confirmations.add(told.index());
            }
        }
    }

    /** As in the journal, from 1. */
    public int number() {
        return number;
    }

    /** Of both sides, in the order the fake saw them. */
    public List<Message> messages() {
        return messages;
    }

    public List<Message> fromClient(String type) {
        return messages.stream().filter(m -> m.fromClient() && m.is(type)).toList();
    }

    public List<Message> fromServer(String type) {
        return messages.stream().filter(m -> !m.fromClient() && m.is(type)).toList();
    }

    /** What came after {@code message}, in order. */
    public Stream<Message> after(Message message) {
        return messages.stream().filter(later -> later.index() > message.index());
    }

    /** What came before {@code message}, in order. */
    public Stream<Message> before(Message message) {
        return messages.stream().filter(earlier -> earlier.index() < message.index());
    }

    /** The service's error that names this client event, if it says so. */
    public Optional<Message> refusalOf(Message clientEvent) {
        String id = clientEvent.text("event_id");
        return id.isEmpty()
                ? Optional.empty()
                : refusals.getOrDefault(id, List.of()).stream()
                        .filter(error -> error.index() > clientEvent.index())
                        .findFirst();
    }

    /**
     * The session as the service last told it before {@code message}; a missing node if it has not told yet. Wholly the
     * service's words: what a client asked for counts only when it was confirmed.
     */
    public JsonNode sessionBefore(Message message) {
        Map.Entry<Integer, JsonNode> told = sessions.lowerEntry(message.index());
        return told == null ? MissingNode.getInstance() : told.getValue();
    }

    /**
     * A field of the session as it is to be expected before {@code message}: as the client asked for it, if it did not
     * wait for the answer, or else as the service told it. Events are taken in their order, so whoever switches turn
     * detection off may commit at once.
     *
     * @param field for example {@code audio.input.turn_detection}
     */
    public JsonNode expectedBefore(Message message, String field) {
        long answered = confirmations.headSet(message.index()).size();
        return updates.stream()
                .filter(update -> update.index() < message.index())
                .filter(update -> refusalOf(update).isEmpty())
                .skip(answered)
                .map(update -> update.at("session." + field))
                .filter(asked -> !asked.isMissingNode())
                .reduce((first, second) -> second)
                .orElseGet(() -> sessionBefore(message).at("/" + field.replace('.', '/')));
    }

    /** The handshake; empty in an excerpt that begins later. */
    public Optional<Entry.Opened> handshake() {
        return entry(Entry.Opened.class);
    }

    /** The close frame the fake sent, if it sent one. */
    public Optional<Entry.Closing> closing() {
        return entry(Entry.Closing.class);
    }

    /** How the connection ended, if it has. */
    public Optional<Entry.Closed> closed() {
        return entry(Entry.Closed.class);
    }

    /** True if the connection is over and neither the fake nor a distortion of its bytes had a part in its end. */
    public boolean endedByClient() {
        return closed().isPresent()
                && closing().isEmpty()
                && entry(Entry.Aborted.class).isEmpty()
                && entry(Entry.Distorted.class).isEmpty();
    }

    /** True if the connection is over and it was not the client that ended it in good order: what follows is a reconnect. */
    public boolean wasLost() {
        return closed().isPresent()
                && !(endedByClient() && NORMAL_ENDS.contains(closed().get().code()));
    }

    /** True if the journal reached its bound, so that messages may be missing. */
    public boolean isTruncated() {
        return exchange.entriesOf(Entry.Truncated.class).findAny().isPresent();
    }

    /** True if bytes of the connection were distorted on their way. */
    public boolean wasDistorted() {
        return entry(Entry.Distorted.class).isPresent();
    }

    /** Characters of the longest message the fake sent, what the journal left out of it included. */
    public int longestSent() {
        return exchange.entriesOf(Entry.Sent.class)
                .filter(sent -> sent.connection() == number)
                .mapToInt(sent -> KeptText.length(sent.text()))
                .max()
                .orElse(0);
    }

    /** The place of an entry in the journal, from 0. */
    public int indexOf(Entry entry) {
        return exchange.indexOf(entry);
    }

    private <T extends Entry> Optional<T> entry(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
