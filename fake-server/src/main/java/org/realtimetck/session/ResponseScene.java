package org.realtimetck.session;

import org.jspecify.annotations.Nullable;

/**
 * What the parts of one response share.
 *
 * @param repeatsPart true on Azure, where content part events carry the part twice [C]
 * @param phase of the response's messages; null on models that do not reason
 */
record ResponseScene(
        ResponsePlan plan,
        Conversation conversation,
        Ids ids,
        SessionLimits limits,
        boolean repeatsPart,
        @Nullable String phase) {

    String responseId() {
        return plan.id();
    }
}
