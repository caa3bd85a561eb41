package org.realtimetck.session;

import java.util.List;
import java.util.Map;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;

/**
 * Estimates that add up and grow with the conversation: a token for every four characters of text, for every 100 ms
 * of the user's speech and every 50 ms of the assistant's [D]. The real tokenizer's figures differ [I].
 */
final class Tokens {

    static final int MILLIS_OF_ASSISTANT = 50;
    private static final int MILLIS_OF_USER = 100;

    /** A small image was billed with 194: 65 and one tile of 129 [M]. A larger one has more tiles, here not [I]. */
    private static final TokenCount IMAGE = new TokenCount(0, 0, 194);

    /** Without the tile [I]. */
    private static final TokenCount IMAGE_IN_LOW_DETAIL = new TokenCount(0, 0, 65);

    private Tokens() {}

    static long ofText(String text) {
        return ofLength(text.length());
    }

    static long ofLength(long characters) {
        return (characters + 3) / 4;
    }

    /** What comes before the conversation: instructions and the declarations of tools. */
    static long ofHead(String instructions, List<Map<String, Object>> tools) {
        return ofText(instructions) + (tools.isEmpty() ? 0 : ofText(tools.toString()));
    }

    /** Ours: what a model thinks is nowhere to be counted [I]. */
    static long ofThought(String effort) {
        return switch (effort) {
            case "minimal" -> 0;
            case "low" -> 16;
            case "medium" -> 64;
            default -> 256;
        };
    }

    static TokenCount of(ConversationEntry entry) {
        Item item = entry.item();
        if (item instanceof Item.Message message) {
            int millis = message.role() == Role.ASSISTANT ? MILLIS_OF_ASSISTANT : MILLIS_OF_USER;
            TokenCount sound = new TokenCount(0, entry.audioMillis() / millis, 0);
            return message.content().stream().map(Tokens::of).reduce(sound, TokenCount::plus);
        }
        return new TokenCount(ofText(textOf(item)), 0, 0);
    }

    private static TokenCount of(ContentPart part) {
        if (part instanceof ContentPart.InputImage image) {
            return "low".equals(image.detail()) ? IMAGE_IN_LOW_DETAIL : IMAGE;
        }
        return new TokenCount(ofText(textOf(part)), 0, 0);
    }

    private static String textOf(ContentPart part) {
        if (part instanceof ContentPart.InputText input) {
            return input.text();
        }
        if (part instanceof ContentPart.OutputText output) {
            return output.text();
        }
        return part instanceof ContentPart.OutputAudio spoken ? spoken.transcript() : "";
    }

    private static String textOf(Item item) {
        if (item instanceof Item.FunctionCall call) {
            return call.name() + call.arguments();
        }
        if (item instanceof Item.FunctionCallOutput output) {
            return output.output();
        }
        if (item instanceof Item.McpCall call) {
            return call.name() + call.arguments() + (call.output() == null ? "" : call.output());
        }
        if (item instanceof Item.McpApprovalRequest request) {
            return request.name() + request.arguments();
        }
        return item instanceof Item.McpListTools list ? list.tools().toString() : "";
    }
}
