package org.realtimetck.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what the model reads for a response: the conversation as far as it fits, or the input it was given. */
final class ResponseContext {

    private final SessionSetup setup;
    private final Conversation conversation;
    private final ContextWindow window = new ContextWindow();
    private Reading last = Reading.NOTHING;

    ResponseContext(SessionSetup setup, Conversation conversation) {
        this.setup = setup;
        this.conversation = conversation;
    }

    /**
     * @throws RefusedException if a referenced item is unknown, a sound is none, or all of it is too long
     */
    List<ConversationEntry> of(ResponsePlan plan, SessionConfig config, Map<String, Object> overrides)
            throws RefusedException {
        Long own = setup.limits().inputTokens();
        long limit = own == null ? config.modelFacts().mostInput() : own;
        long head = Tokens.ofHead(plan.instructions(), plan.tools());
        return overrides.get("input") instanceof List<?>
                ? new ContextWindow().fit(head, limit, config.truncation(), given(overrides, config.inputFormat()))
                : window.fit(head, limit, config.truncation(), conversation.entries());
    }

    /**
     * {@code input} replaces the conversation as context; an empty list is an empty context [T]. A reference to an item
     * nobody knows is refused like its retrieval [I].
     */
    private List<ConversationEntry> given(Map<String, Object> overrides, AudioFormat format) throws RefusedException {
        ClientItems clientItems = new ClientItems(setup.ids());
        List<ConversationEntry> context = new ArrayList<>();
        List<Map<String, Object>> given = Tree.objects(overrides, "input");
        for (int i = 0; i < given.size(); i++) {
            if ("item_reference".equals(given.get(i).get("type"))) {
                context.add(referenced(Tree.text(given.get(i), "id", "")));
            } else {
                context.add(clientItems.entry(given.get(i), "response.input[" + i + "]", format));
            }
        }
        return context;
    }

    /** A reference to an item nobody knows is refused like its retrieval, under a code of that family [I]. */
    private ConversationEntry referenced(String itemId) throws RefusedException {
        return conversation
                .find(itemId)
                .orElseThrow(() -> new RefusedException(SessionErrors.unknownItem("reference", "referencing", itemId)));
    }

    Bill bill(ResponsePlan plan, List<ConversationEntry> context) {
        Reading reading = Reading.of(plan.instructions(), plan.tools(), context);
        return new Bill(plan, reading, reading.cachedSince(last));
    }

    /** What was read and then said in the conversation is at hand for the next response [C, the figures]. */
    void remember(Bill bill, List<ConversationEntry> said) {
        last = bill.input().followedBy(said);
    }
}
