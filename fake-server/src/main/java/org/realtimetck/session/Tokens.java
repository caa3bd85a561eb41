package org.realtimetck.session;

import java.util.List;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.Usage;
import org.realtimetck.protocol.Usage.CachedTokensDetails;
import org.realtimetck.protocol.Usage.InputTokenDetails;
import org.realtimetck.protocol.Usage.OutputTokenDetails;

/**
 * Estimates that add up and grow with the conversation: a token for every four characters of text, for every 100 ms
 * of the user's speech and every 50 ms of the assistant's [D]. The real tokenizer's figures differ [I].
 */
final class Tokens {

    private static final int CACHE_BLOCK = 64;

    private long text;
    private long audio;

    static Tokens of(List<ConversationEntry> context, String instructions) {
        Tokens tokens = new Tokens();
        tokens.text += ofText(instructions);
        context.forEach(tokens::add);
        return tokens;
    }

    static long ofText(String text) {
        return (text.length() + 3L) / 4;
    }

    private void add(ConversationEntry entry) {
        Item item = entry.item();
        if (item instanceof Item.Message message) {
            message.content().forEach(part -> text += ofText(textOf(part)));
            audio += entry.audioMillis() / (message.role() == Role.ASSISTANT ? 50 : 100);
        } else if (item instanceof Item.FunctionCall call) {
            text += ofText(call.name() + call.arguments());
        } else if (item instanceof Item.FunctionCallOutput output) {
            text += ofText(output.output());
        } else if (item instanceof Item.McpCall call) {
            text += ofText(call.name() + call.arguments() + (call.output() == null ? "" : call.output()));
        } else if (item instanceof Item.McpApprovalRequest request) {
            text += ofText(request.name() + request.arguments());
        }
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

    /**
     * @param cachedBefore input tokens of the response before this one; whole blocks of them are cached
     */
    Usage usage(long cachedBefore, long outputText, long outputAudio) {
        long cached = Math.min(cachedBefore, text + audio) / CACHE_BLOCK * CACHE_BLOCK;
        long cachedText = Math.min(cached, text);
        return new Usage(
                text + audio + outputText + outputAudio,
                text + audio,
                outputText + outputAudio,
                new InputTokenDetails(
                        text, audio, 0, cached, new CachedTokensDetails(cachedText, cached - cachedText, 0)),
                new OutputTokenDetails(outputText, outputAudio));
    }

    long sum() {
        return text + audio;
    }

    static Usage none() {
        return new Tokens().usage(0, 0, 0);
    }
}
