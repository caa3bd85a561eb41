package org.realtimetck.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realtimetck.protocol.Usage;
import org.realtimetck.protocol.Usage.CachedTokensDetails;
import org.realtimetck.protocol.Usage.InputTokenDetails;
import org.realtimetck.protocol.Usage.OutputTokenDetails;

/** What the model reads for one response, in its order: the instructions with the tools, then the items. */
record Reading(List<Part> parts) {

    private static final int CACHE_BLOCK = 64;

    static final Reading NOTHING = new Reading(List.of());

    /**
     * @param source the text, or the entry
     */
    record Part(Object source, TokenCount count) {}

    static Reading of(String instructions, List<Map<String, Object>> tools, List<ConversationEntry> context) {
        TokenCount head = new TokenCount(Tokens.ofHead(instructions, tools), 0, 0);
        return new Reading(List.of(new Part(instructions + tools, head))).followedBy(context);
    }

    Reading followedBy(List<ConversationEntry> more) {
        List<Part> all = new ArrayList<>(parts);
        more.forEach(entry -> all.add(new Part(entry, Tokens.of(entry))));
        return new Reading(List.copyOf(all));
    }

    TokenCount sum() {
        return parts.stream().map(Part::count).reduce(TokenCount.NONE, TokenCount::plus);
    }

    /** What this begins with and the other began with, in whole blocks of 64 tokens [C]. */
    TokenCount cachedSince(Reading earlier) {
        int same = 0;
        while (same < parts.size()
                && same < earlier.parts.size()
                && parts.get(same).equals(earlier.parts.get(same))) {
            same++;
        }
        List<Part> prefix = parts.subList(0, same);
        long left = new Reading(prefix).sum().sum() / CACHE_BLOCK * CACHE_BLOCK;
        TokenCount cached = TokenCount.NONE;
        for (Part part : prefix) {
            TokenCount more = part.count.atMost(left);
            cached = cached.plus(more);
            left -= more.sum();
        }
        return cached;
    }

    Usage usage(TokenCount cached, OutputTokenDetails made) {
        TokenCount read = sum();
        long written = made.textTokens() + made.audioTokens();
        return new Usage(
                read.sum() + written,
                read.sum(),
                written,
                new InputTokenDetails(
                        read.text(),
                        read.audio(),
                        read.image(),
                        cached.sum(),
                        new CachedTokensDetails(cached.text(), cached.audio(), cached.image())),
                made);
    }
}
