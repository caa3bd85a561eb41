package org.realtimetck.session;

import java.util.List;
import org.realtimetck.protocol.Usage;
import org.realtimetck.protocol.Usage.OutputTokenDetails;

/**
 * What a response costs, as far as it has come.
 *
 * @param input what the model reads
 * @param cached what of it need not be read anew
 */
record Bill(ResponsePlan plan, Reading input, TokenCount cached) {

    /** All zero if nothing was made [C, Preview]. */
    Usage usage(List<OutputRun> outputs) {
        if (outputs.isEmpty()) {
            return Reading.NOTHING.usage(TokenCount.NONE, new OutputTokenDetails(0, 0, null));
        }
        long text = outputs.stream().mapToLong(OutputRun::textTokens).sum();
        long audio = outputs.stream().mapToLong(OutputRun::audioTokens).sum();
        Long thought = plan.reasoningTokens();
        if (thought == null) {
            return input.usage(cached, new OutputTokenDetails(text, audio, null));
        }
        // they count as text and towards the limit [M], which our figure must not exceed
        long reasoning = Math.max(0, Math.min(thought, plan.outputLimit() - text - audio));
        return input.usage(cached, new OutputTokenDetails(text + reasoning, audio, reasoning));
    }

    /** Whether so many tokens more are within the response's limit. */
    boolean affords(long more, List<OutputRun> outputs) {
        long made = outputs.stream()
                .mapToLong(run -> run.textTokens() + run.audioTokens())
                .sum();
        return made + more <= plan.outputLimit();
    }
}
