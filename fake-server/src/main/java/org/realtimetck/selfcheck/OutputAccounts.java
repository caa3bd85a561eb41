package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a response makes: items in their order, each announced, streamed and done, the deltas making the whole [C]. */
final class OutputAccounts implements Account {

    private final ResponseAccounts responses;
    private final Map<String, List<OutputItem>> byResponse = new HashMap<>();
    private final Map<String, OutputItem> byId = new HashMap<>();
    private final Set<String> doneInConversation = new HashSet<>();

    OutputAccounts(ResponseAccounts responses) {
        this.responses = responses;
    }

    @Override
    public String subject() {
        return "a response's output";
    }

    @Override
    public void on(WireEvent event) {
        switch (event.type()) {
            case "response.created" -> byResponse.put(WireEvent.text(event.at("response"), "id"), new ArrayList<>());
            case "response.output_item.added" -> added(event);
            case "response.output_item.done" -> done(event);
            case "conversation.item.done" -> doneInConversation.add(WireEvent.text(event.at("item"), "id"));
            case "response.done" -> end(event.at("response"));
            default -> progress(event);
        }
    }

    private void added(WireEvent event) {
        List<OutputItem> items = items(event.text("response_id"));
        unless(
                event.number("output_index") == items.size(),
                "output_index " + items.size(),
                event.number("output_index"));
        JsonNode item = event.at("item");
        String id = WireEvent.text(item, "id");
        unless(!byId.containsKey(id), "an item id of its own", id);
        OutputItem output = new OutputItem(item, formatOf(event.text("response_id")));
        items.add(output);
        byId.put(id, output);
    }

    private @Nullable String formatOf(String responseId) {
        JsonNode response = responses.underWay(responseId);
        return response == null
                ? null
                : WireEvent.text(response.path("audio").path("output").path("format"), "type");
    }

    private void done(WireEvent event) {
        OutputItem output = at(event);
        JsonNode response = responses.underWay(event.text("response_id"));
        boolean inConversation =
                response != null && response.path("conversation_id").isString();
        // the conversation may have an MCP call as done only when its result is there [M]
        if (inConversation && !output.is("mcp_call")) {
            unless(
                    doneInConversation.contains(output.id()),
                    "conversation.item.done before response.output_item.done",
                    "none of " + output.id());
        }
        output.done(event.at("item"));
    }

    private void end(JsonNode response) {
        String id = WireEvent.text(response, "id");
        List<OutputItem> made = items(id);
        boolean failed = WireEvent.text(response, "status").equals("failed");
        List<String> told = new ArrayList<>();
        response.path("output").forEach(item -> told.add(WireEvent.text(item, "id")));
        List<String> announced = made.stream().map(OutputItem::id).toList();
        unless(
                failed ? announced.containsAll(told) : announced.equals(told),
                "output of the items announced, " + announced,
                told);
        for (OutputItem output : made) {
            // none of the item's ends is on record for a response that fails [C]
            unless(
                    failed || output.isDone(),
                    "response.output_item.done before response.done",
                    "none of " + output.id());
        }
        byResponse.remove(id);
    }

    private void progress(WireEvent event) {
        if (event.type().startsWith("response.mcp_call.")) {
            // its end may come after that of the response, and names no response [M]
            OutputItem output = byId.get(event.text("item_id"));
            unless(output != null && output.is("mcp_call"), "an mcp_call that was announced", event.text("item_id"));
        } else if (event.has("output_index")) {
            at(event).progress(event);
        }
    }

    /** The item an event is about: by its id, and the index must agree. */
    private OutputItem at(WireEvent event) {
        List<OutputItem> items = items(event.text("response_id"));
        int index = (int) event.number("output_index");
        String id = event.has("item") ? WireEvent.text(event.at("item"), "id") : event.text("item_id");
        if (index < 0 || index >= items.size() || !items.get(index).id().equals(id)) {
            throw new Objection(
                    "an item announced at output_index " + index,
                    id + " beside " + items.stream().map(OutputItem::id).toList());
        }
        return items.get(index);
    }

    private List<OutputItem> items(String responseId) {
        List<OutputItem> items = byResponse.get(responseId);
        if (items == null) {
            throw new Objection("a response that is under way", responseId);
        }
        return items;
    }
}
