package org.realtimetck.session;

/**
 * What the parts of one response share.
 *
 * @param mcp what its calls to MCP servers go through
 * @param nullPreviousAtSecond true for the recorded quirk that a model-made item at the second position ends without
 *     its previous item [C]
 * @param repeatsPart true on Azure, where content part events carry the part twice [C]
 * @param tellsPhases true on models that reason, whose messages say which part of the answer they are [C]
 */
record ResponseScene(
        ResponsePlan plan,
        Conversation conversation,
        McpDesk mcp,
        Ids ids,
        boolean nullPreviousAtSecond,
        boolean repeatsPart,
        boolean tellsPhases) {

    String responseId() {
        return plan.id();
    }
}
