package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One item a response makes, from its announcement to its end. */
final class OutputItem {

    private final String id;
    private final String type;
    private final @Nullable String audioFormat;
    private final List<OutputPart> parts = new ArrayList<>();
    private final DeltaStream arguments = new DeltaStream("arguments");
    private boolean done;

    /** @param audioFormat the {@code type} of the response's output format; null if it is not known */
    OutputItem(JsonNode item, @Nullable String audioFormat) {
        this.id = WireEvent.text(item, "id");
        this.type = WireEvent.text(item, "type");
        this.audioFormat = audioFormat;
        if (item.has("status")) {
            String status = WireEvent.text(item, "status");
            unless(status.equals("in_progress"), "an item in_progress", status);
        }
        if (is("message")) {
            unless(item.path("content").isEmpty(), "a message without content yet", item.path("content"));
        }
    }

    String id() {
        return id;
    }

    boolean is(String name) {
        return type.equals(name);
    }

    boolean isDone() {
        return done;
    }

    void progress(WireEvent event) {
        unless(!done, "an item that is under way", id + ", which is done");
        switch (event.type()) {
            case "response.content_part.added" -> partAdded(event);
            case "response.function_call_arguments.delta", "response.mcp_call_arguments.delta" ->
                arguments.more(event.text("delta"));
            case "response.function_call_arguments.done", "response.mcp_call_arguments.done" ->
                arguments.end(event.text("arguments"));
            default -> part(event).progress(event);
        }
    }

    private void partAdded(WireEvent event) {
        unless(
                event.number("content_index") == parts.size(),
                "content_index " + parts.size(),
                event.number("content_index"));
        parts.add(new OutputPart(event.at("part"), audioFormat));
    }

    private OutputPart part(WireEvent event) {
        int index = (int) event.number("content_index");
        unless(index >= 0 && index < parts.size(), "a part announced at its content_index", index);
        return parts.get(index);
    }

    void done(JsonNode item) {
        unless(!done, "one response.output_item.done for each item", "another for " + id);
        String status = WireEvent.text(item, "status");
        unless(
                !item.has("status") || status.equals("completed") || status.equals("incomplete"),
                "an item completed or incomplete",
                status);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).requireDone(item.path("content").path(i));
        }
        if (is("function_call") || is("mcp_call")) {
            arguments.requireEnd(WireEvent.text(item, "arguments"));
        }
        done = true;
    }
}
