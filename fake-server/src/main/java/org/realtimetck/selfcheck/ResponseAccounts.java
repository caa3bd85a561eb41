package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Each response has one beginning and one end, and all its events between them [C]. */
final class ResponseAccounts implements Account {

    private final Map<String, JsonNode> open = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    @Override
    public String subject() {
        return "responses";
    }

    @Override
    public void on(WireEvent event) {
        if (event.is("response.created")) {
            created(event.at("response"));
        } else if (event.is("response.done")) {
            done(event.at("response"));
        } else if (event.type().startsWith("output_audio_buffer.")) {
            String id = event.text("response_id");
            // what is played outlasts what is made [C, WebRTC]
            unless(open.containsKey(id) || ended.contains(id), "a response that was created", id);
        } else if (event.has("response_id")) {
            unless(open.containsKey(event.text("response_id")), "a response that is under way", stateOf(event));
        }
    }

    private String stateOf(WireEvent event) {
        String id = event.text("response_id");
        return id + (ended.contains(id) ? ", which is done" : ", which was never created");
    }

    private void created(JsonNode response) {
        String id = WireEvent.text(response, "id");
        unless(!open.containsKey(id) && !ended.contains(id), "a response id of its own", id);
        unless(statusOf(response).equals("in_progress"), "status in_progress", statusOf(response));
        unless(response.path("output").isEmpty(), "no output yet", response.path("output"));
        unless(response.path("usage").isNull(), "no usage yet", response.path("usage"));
        if (isInConversation(response)) {
            open.values().stream().filter(ResponseAccounts::isInConversation).forEach(other -> {
                throw new Objection("one response of the conversation at a time", "another beside " + idOf(other));
            });
        }
        open.put(id, response);
    }

    private void done(JsonNode response) {
        String id = idOf(response);
        JsonNode begun = open.remove(id);
        if (begun == null) {
            throw new Objection("one response.done for each response.created", "another for " + id);
        }
        ended.add(id);
        for (String kept : new String[] {"conversation_id", "metadata", "output_modalities", "max_output_tokens"}) {
            unless(
                    begun.path(kept).equals(response.path(kept)),
                    kept + " as response.created told it: " + begun.path(kept),
                    response.path(kept));
        }
        String status = statusOf(response);
        unless(!status.equals("in_progress"), "a status that ends a response", status);
        requireDetails(status, response.path("status_details"));
        JsonNode usage = response.path("usage");
        unless(!status.equals("completed") || usage.isObject(), "the usage of a completed response", usage);
        UsageSums.check(usage);
    }

    private static void requireDetails(String status, JsonNode details) {
        if (status.equals("completed")) {
            unless(details.isNull(), "no status_details for a response that is completed", details);
        } else {
            String type = WireEvent.text(details, "type");
            unless(type.equals(status), "status_details of the type " + status, details);
        }
    }

    /**
     * The response as it was created.
     *
     * @return null if it is not under way
     */
    @Nullable
    JsonNode underWay(String id) {
        return open.get(id);
    }

    private static String idOf(JsonNode response) {
        return WireEvent.text(response, "id");
    }

    private static String statusOf(JsonNode response) {
        return WireEvent.text(response, "status");
    }

    private static boolean isInConversation(JsonNode response) {
        return response.path("conversation_id").isString();
    }
}
