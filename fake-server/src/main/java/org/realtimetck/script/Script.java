package org.realtimetck.script;

/**
 * What the fake hears and says, and what the MCP servers do that it reaches.
 *
 * @param model what it answers
 * @param hearing what it makes of the user's speech
 * @param mcpServers what is on the MCP servers that clients declare
 */
public record Script(Model model, Hearing hearing, McpServers mcpServers) {

    /** With MCP servers that nobody scripted: see {@link PlainMcpServers}. */
    public Script(Model model, Hearing hearing) {
        this(model, hearing, new PlainMcpServers());
    }

    /** Hears nothing in particular: see {@link PlainHearing}. */
    public static Script of(Model model) {
        return new Script(model, new PlainHearing(Pace.IMMEDIATE));
    }

    public Script with(Hearing newHearing) {
        return new Script(model, newHearing, mcpServers);
    }

    public Script with(McpServers newServers) {
        return new Script(model, hearing, newServers);
    }
}
