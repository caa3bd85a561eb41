package org.realtimetck.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.RateLimitsUpdated;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Prompt;
import org.realtimetck.script.Reply;

/** Starts responses, lets them go on and ends them. One at a time in the conversation, any number outside of it. */
final class ResponseDesk {

    private static final long TOKEN_LIMIT = 15_000_000;

    private final SessionSetup setup;
    private final String sessionId;
    private final Conversation conversation;
    private final IdleWatch idle;
    private final McpDesk mcp;
    private final Effects out;
    private final Map<String, ResponseRun> running = new LinkedHashMap<>();
    private long lastInputTokens;

    ResponseDesk(
            SessionSetup setup, String sessionId, Conversation conversation, IdleWatch idle, McpDesk mcp, Effects out) {
        this.mcp = mcp;
        this.setup = setup;
        this.sessionId = sessionId;
        this.conversation = conversation;
        this.idle = idle;
        this.out = out;
    }

    void create(SessionConfig config, Map<String, Object> overrides) throws RefusedException {
        boolean outside = "none".equals(overrides.get("conversation"));
        Optional<ResponseRun> active = active();
        if (!outside && active.isPresent()) {
            throw new RefusedException(SessionErrors.activeResponse(active.get().id()));
        }
        Object voice = Tree.object(Tree.object(overrides, "audio"), "output").get("voice");
        if (voice != null && !Objects.equals(voice, config.voice()) && conversation.hasAssistantAudio()) {
            throw new RefusedException(SessionErrors.voiceIsFixed());
        }
        List<ConversationEntry> context = context(overrides, config.inputFormat());
        ResponsePlan plan = ResponsePlan.of(setup.ids().response(), conversation.id(), config, overrides);
        Tokens input = Tokens.of(context, plan.instructions());
        ResponseRun run = new ResponseRun(
                new ResponseScene(
                        plan,
                        conversation,
                        mcp,
                        setup.ids(),
                        !setup.varies(Variation.PREVIOUS_ITEM_ALWAYS_TOLD),
                        setup.azure(),
                        SessionDefaults.isSecondGeneration(config.model())),
                ask(plan, context),
                input,
                lastInputTokens,
                SessionErrors.serverError(sessionId));
        lastInputTokens = input.sum();
        running.put(run.id(), run);
        if (!outside) {
            idle.stop();
        }
        run.start(out);
        settle(run);
    }

    private Reply ask(ResponsePlan plan, List<ConversationEntry> context) {
        List<Item> items = context.stream().map(ConversationEntry::asHeard).toList();
        return setup.script()
                .model()
                .reply(new Prompt(
                        plan.instructions(),
                        items,
                        plan.tools(),
                        mcp.offer(plan),
                        plan.toolChoice(),
                        plan.parallelToolCalls(),
                        plan.speaks()));
    }

    /** {@code input} replaces the conversation as context; an empty list is an empty context [T]. */
    private List<ConversationEntry> context(Map<String, Object> overrides, AudioFormat format) throws RefusedException {
        if (!(overrides.get("input") instanceof List<?>)) {
            return conversation.entries();
        }
        ClientItems clientItems = new ClientItems(setup.ids());
        List<ConversationEntry> context = new ArrayList<>();
        List<Map<String, Object>> given = Tree.objects(overrides, "input");
        for (int i = 0; i < given.size(); i++) {
            String path = "response.input[" + i + "]";
            if ("item_reference".equals(given.get(i).get("type"))) {
                String itemId = Tree.text(given.get(i), "id", "");
                context.add(conversation
                        .find(itemId)
                        .orElseThrow(() ->
                                new RefusedException(SessionErrors.unknownItem("reference", "referencing", itemId))));
            } else {
                context.add(clientItems.entry(given.get(i), path, format));
            }
        }
        return context;
    }

    void proceed(String responseId) {
        ResponseRun run = running.get(responseId);
        if (run != null) {
            run.proceed(out);
            settle(run);
        }
    }

    /**
     * @param responseId null for the one in the conversation
     */
    void cancel(@Nullable String responseId) throws RefusedException {
        ResponseRun run = (responseId == null ? active() : Optional.ofNullable(running.get(responseId)))
                .orElseThrow(() -> new RefusedException(SessionErrors.noActiveResponse()));
        run.cancel(out, "client_cancelled");
        settle(run);
    }

    /** The user begins to speak: what is under way in the conversation ends, if anything is. */
    void interrupt() {
        Optional<ResponseRun> active = active();
        if (active.isEmpty()) {
            return;
        }
        ResponseRun run = active.get();
        boolean madeNothing = run.hasMadeNothing();
        run.cancel(out, "turn_detected");
        running.remove(run.id());
        if (!madeNothing) {
            // none follows a response that had made nothing [C, Preview]
            tellRateLimits();
        }
    }

    private Optional<ResponseRun> active() {
        return running.values().stream().filter(ResponseRun::isInConversation).findFirst();
    }

    private void settle(ResponseRun run) {
        if (!run.isDone()) {
            return;
        }
        running.remove(run.id());
        if (run.isInConversation()) {
            idle.start(run.id(), run.playTime());
        }
        tellRateLimits();
    }

    private void tellRateLimits() {
        if (!setup.azure()) {
            long remaining = Math.max(0, TOKEN_LIMIT - lastInputTokens);
            out.send(new RateLimitsUpdated(
                    setup.ids().event(),
                    List.of(new RateLimitsUpdated.RateLimit("tokens", TOKEN_LIMIT, remaining, 0.004))));
        }
    }
}
