package org.realtimetck.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Failures;
import org.realtimetck.script.Prompt;
import org.realtimetck.script.Reply;

/** Starts responses, lets them go on and ends them. One at a time in the conversation [C], any number outside of it [D]. */
final class ResponseDesk {

    private final SessionSetup setup;
    private final String sessionId;
    private final Conversation conversation;
    private final ResponseContext contexts;
    private final VoiceLock voices;
    private final RateLimits rateLimits;
    private final AutomaticTruncation truncation;
    private final IdleWatch idle;
    private final McpDesk mcp;
    private final Effects out;
    private final Map<String, ResponseRun> running = new LinkedHashMap<>();

    ResponseDesk(
            SessionSetup setup,
            String sessionId,
            Conversation conversation,
            VoiceLock voices,
            IdleWatch idle,
            McpDesk mcp,
            Effects out) {
        this.mcp = mcp;
        this.setup = setup;
        this.sessionId = sessionId;
        this.conversation = conversation;
        this.contexts = new ResponseContext(setup, conversation);
        this.voices = voices;
        this.rateLimits = new RateLimits(setup);
        this.truncation = new AutomaticTruncation(setup, conversation);
        this.idle = idle;
        this.out = out;
    }

    void create(SessionConfig config, Map<String, Object> overrides) throws RefusedException {
        boolean outside = "none".equals(overrides.get("conversation"));
        Optional<ResponseRun> active = active();
        if (!outside && active.isPresent()) {
            throw new RefusedException(SessionErrors.activeResponse(active.get().id()));
        }
        voices.check(overrides, config);
        if (overrides.containsKey("reasoning") && !config.takesReasoning()) {
            throw new RefusedException(SessionErrors.noReasoning("response"));
        }
        ResponsePlan plan = ResponsePlan.of(setup.ids().response(), conversation.id(), config, overrides);
        List<ConversationEntry> context = contexts.of(plan, config, overrides);
        begin(new ResponseRun(
                new ResponseScene(
                        plan,
                        conversation,
                        mcp,
                        setup.ids(),
                        !setup.varies(Variation.PREVIOUS_ITEM_ALWAYS_TOLD),
                        setup.azure(),
                        config.modelFacts().reasons()),
                ask(plan, context),
                contexts.bill(plan, context),
                error -> Failures.told(error, setup.azure(), sessionId, config.model())));
    }

    private void begin(ResponseRun run) {
        running.put(run.id(), run);
        if (run.isInConversation()) {
            idle.stop();
            truncation.begun();
        }
        run.announce(out);
        rateLimits.begun(out);
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

    void proceed(String responseId) {
        ResponseRun run = running.get(responseId);
        if (run != null) {
            run.proceed(out);
            settle(run);
        }
    }

    /**
     * @param responseId null for the one in the conversation; one outside of it has to be named [D]
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
        run.cancel(out, "turn_detected");
        close(run);
        truncation.interrupted(run.entries(), out);
    }

    private Optional<ResponseRun> active() {
        return running.values().stream().filter(ResponseRun::isInConversation).findFirst();
    }

    private void settle(ResponseRun run) {
        if (!run.isDone()) {
            return;
        }
        if (run.isInConversation()) {
            idle.start(run.id(), run.playTime());
        }
        close(run);
    }

    private void close(ResponseRun run) {
        running.remove(run.id());
        if (run.isInConversation() && !run.entries().isEmpty()) {
            contexts.remember(run.bill(), run.entries());
        }
        if (run.isInConversation() && !run.playTime().isZero()) {
            voices.spoke(run.voice());
        }
        rateLimits.done(run.usedTokens(), out);
    }
}
