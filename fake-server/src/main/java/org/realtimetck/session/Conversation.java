package org.realtimetck.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Item;

/** The history of a session: entries in their order. */
final class Conversation {

    /** What {@code previous_item_id} says to put an item first [M]. */
    static final String ROOT = "root";

    private final String id;
    private final List<ConversationEntry> entries = new ArrayList<>();
    private final Map<String, ConversationEntry> newest = new HashMap<>();

    Conversation(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Of several items under one id, which a client can bring about [M], the newest [I]. */
    Optional<ConversationEntry> find(String itemId) {
        return Optional.ofNullable(newest.get(itemId));
    }

    void append(ConversationEntry entry) {
        newest.put(entry.item().id(), entry);
        entries.add(entry);
    }

    /**
     * @param previousItemId an id that {@link #find} knows, {@code root}, or null or empty to append
     */
    void insert(ConversationEntry entry, @Nullable String previousItemId) {
        if (previousItemId == null || previousItemId.isEmpty()) {
            append(entry);
        } else if (previousItemId.equals(ROOT)) {
            newest.put(entry.item().id(), entry);
            entries.add(0, entry);
        } else {
            ConversationEntry previous = find(previousItemId).orElseThrow();
            newest.put(entry.item().id(), entry);
            entries.add(entries.indexOf(previous) + 1, entry);
        }
    }

    /** The id of the item before this one; null for the first. */
    @Nullable
    String previousOf(ConversationEntry entry) {
        int index = entries.indexOf(entry);
        return index <= 0 ? null : entries.get(index - 1).item().id();
    }

    int positionOf(ConversationEntry entry) {
        return entries.indexOf(entry);
    }

    @Nullable
    String lastId() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1).item().id();
    }

    /** Whatever goes by that id. */
    boolean remove(String itemId) {
        newest.remove(itemId);
        return entries.removeIf(entry -> entry.item().id().equals(itemId));
    }

    boolean hasFunctionCall(String callId) {
        return items().stream()
                .anyMatch(item ->
                        item instanceof Item.FunctionCall call && call.callId().equals(callId));
    }

    boolean hasApprovalRequest(String itemId) {
        return items().stream()
                .anyMatch(item -> item instanceof Item.McpApprovalRequest request
                        && request.id().equals(itemId));
    }

    /** True once the assistant has spoken: from then on the voice is fixed [C]. */
    boolean hasAssistantAudio() {
        return entries.stream().anyMatch(ConversationEntry::isSpokenByModel);
    }

    List<Item> items() {
        return entries.stream().map(ConversationEntry::item).toList();
    }

    List<ConversationEntry> entries() {
        return List.copyOf(entries);
    }
}
