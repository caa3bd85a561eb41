package org.realtimetck.script;

import java.util.List;
import java.util.Map;
import org.realtimetck.protocol.Item;

/**
 * What the model is asked, with the response's own overrides applied.
 *
 * @param context the items it sees, oldest first
 * @param tools function tools as declared
 * @param mcpTools tools of MCP servers whose listing is over
 * @param toolChoice {@code auto}, {@code none}, {@code required}, {@code {type: function, name}}, or
 *     {@code {type: mcp, server_label, name}} whose name may be null or missing
 * @param parallelToolCalls false if it may make one call at most
 * @param audio true if it is to speak, false if it is to write
 */
public record Prompt(
        String instructions,
        List<Item> context,
        List<Map<String, Object>> tools,
        List<ListedTool> mcpTools,
        Object toolChoice,
        boolean parallelToolCalls,
        boolean audio) {

    /** Without MCP tools, and with as many calls as the model likes. */
    public Prompt(
            String instructions,
            List<Item> context,
            List<Map<String, Object>> tools,
            Object toolChoice,
            boolean audio) {
        this(instructions, context, tools, List.of(), toolChoice, true, audio);
    }
}
