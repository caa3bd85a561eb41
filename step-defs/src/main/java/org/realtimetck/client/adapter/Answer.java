package org.realtimetck.client.adapter;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an adapter answered to one request.
 *
 * @param body the whole message
 */
record Answer(JsonNode body) {

    /** Why it cannot be done, with a link where there is one; null if it can. */
    @Nullable
    String unsupported() {
        if (!body.path("unsupported").booleanValue(false)) {
            return null;
        }
        String issue = textOrNull(body, "issue");
        return body.path("reason").asString("") + (issue == null ? "" : ", see " + issue);
    }

    /** What the adapter says broke in itself; null if nothing did. */
    @Nullable
    String ownError() {
        return isErrorBy("adapter") ? body.path("error").path("message").asString("") : null;
    }

    boolean isErrorByClient() {
        return isErrorBy("client");
    }

    @Nullable
    String error(String key) {
        return textOrNull(body.path("error"), key);
    }

    private boolean isErrorBy(String whom) {
        return body.path("error").path("by").asString("").equals(whom);
    }

    static @Nullable String textOrNull(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() ? value.stringValue() : null;
    }
}
