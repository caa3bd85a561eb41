package org.realtimetck.script;

import java.util.List;
import java.util.Map;
import org.realtimetck.protocol.Item;

/**
 * What the model is asked, with the response's own overrides applied.
 *
 * @param context the items it sees, oldest first
 * @param tools function tools as declared
 * @param toolChoice {@code auto}, {@code none}, {@code required}, or {@code {type: function, name}}
 * @param audio true if it is to speak, false if it is to write
 */
public record Prompt(
        String instructions, List<Item> context, List<Map<String, Object>> tools, Object toolChoice, boolean audio) {}
