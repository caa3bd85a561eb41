package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The conversation as a client can put it together from the events alone. */
final class ConversationAccounts implements Account {

    private final List<String> items = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();
    private final Map<String, Integer> underWay = new HashMap<>();
    private final Map<String, @Nullable String> committed = new HashMap<>();

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
                unless(items.remove(event.text("item_id")), "an item of the conversation", event.text("item_id"));
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
        unless(items.contains(id), "an item of the conversation", id);
    }

    /** A client may use an id twice: the second item then follows the first of that id [M]. */
    private void added(String id, @Nullable String previous) {
        if (committed.containsKey(id) && !items.contains(id)) {
            unless(
                    Objects.equals(committed.get(id), previous),
                    "previous_item_id as input_audio_buffer.committed told it: " + committed.get(id),
                    previous);
        }
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
        if (deleted.contains(id)) {
            // it has no place any more
            return;
        }
        // of two items of one id, either may be meant
        boolean fits = IntStream.range(0, items.size())
                .filter(place -> items.get(place).equals(id))
                .anyMatch(place -> Objects.equals(before(place), previous)
                        // a model-made item at the second position has null here [C]
                        || (place == 1 && previous == null));
        unless(fits, "previous_item_id " + before(items.indexOf(id)), previous);
    }

    private @Nullable String before(int place) {
        return place == 0 ? null : items.get(place - 1);
    }
}
