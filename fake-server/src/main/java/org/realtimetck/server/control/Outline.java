package org.realtimetck.server.control;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its description has it.
 *
 * @param path below {@code /_tck}, with names of its variable parts in braces
 * @param id unique, for programs made of the description
 * @param does in one sentence
 * @param query what may stand behind the question mark; nothing else may
 * @param body JSON Schema of the body; null if it takes none
 * @param status of an answer that is none of refusal
 * @param answers what that answer holds, in one sentence
 */
record Outline(
        String method,
        String path,
        String id,
        String does,
        List<Query> query,
        @Nullable Map<String, Object> body,
        int status,
        String answers) {

    /** @param says what it means, unit included */
    record Query(String name, String says) {}

    /** Without query or body, answered with 200. */
    static Outline get(String path, String id, String does, String answers) {
        return new Outline("GET", path, id, does, List.of(), null, 200, answers);
    }

    Outline with(Query... newQuery) {
        return new Outline(method, path, id, does, List.of(newQuery), body, status, answers);
    }
}
