package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conversation as a client can put it together from the events alone. */
final class ConversationAccounts implements Account {

    private final List<String> items = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();
    private final Map<String, Integer> underWay = new HashMap<>();
    private final Map<String, @Nullable String> committed = new HashMap<>();
    private boolean ambiguous;

    @Override
    public String subject() {
        return "the conversation's order";
    }

    @Override
    public void on(WireEvent event) {
        switch (event.type()) {
            case "conversation.item.added" -> added(itemId(event), event.textOrNull("previous_item_id"));
            case "conversation.item.done" -> done(itemId(event), event.textOrNull("previous_item_id"));
            case "input_audio_buffer.committed" -> {
                unless(!committed.containsKey(event.text("item_id")), "an item id of its own", event.text("item_id"));
                committed.put(event.text("item_id"), event.textOrNull("previous_item_id"));
            }
            case "conversation.item.deleted" -> {
                requireItem(event.text("item_id"));
                items.removeIf(event.text("item_id")::equals);
                deleted.add(event.text("item_id"));
            }
            case "conversation.item.retrieved" -> requireItem(itemId(event));
            case "conversation.item.truncated" -> requireItem(event.text("item_id"));
            default -> {
                // says nothing of the conversation's order
            }
        }
    }

    private static String itemId(WireEvent event) {
        return WireEvent.text(event.at("item"), "id");
    }

    private void requireItem(String id) {
        unless(ambiguous || items.contains(id), "an item of the conversation", id);
    }

    private void added(String id, @Nullable String previous) {
        if (committed.containsKey(id) && !items.contains(id)) {
            unless(
                    Objects.equals(committed.get(id), previous),
                    "previous_item_id as input_audio_buffer.committed told it: " + committed.get(id),
                    previous);
        }
        // a client may use an id twice [M]; from then on an id no longer tells a place
        ambiguous |= items.contains(id);
        if (previous == null) {
            items.add(0, id);
        } else {
            requireItem(previous);
            items.add(items.indexOf(previous) + 1, id);
        }
        underWay.merge(id, 1, Integer::sum);
    }

    private void done(String id, @Nullable String previous) {
        unless(underWay.getOrDefault(id, 0) > 0, "conversation.item.added before done", "none of " + id);
        underWay.merge(id, -1, Integer::sum);
        int place = items.indexOf(id);
        // a model-made item at the second position has null here [C]
        boolean second = place == 1 && previous == null;
        if (!second && !ambiguous && !deleted.contains(id)) {
            String before = place == 0 ? null : items.get(place - 1);
            unless(Objects.equals(before, previous), "previous_item_id " + before, previous);
        }
    }
}
