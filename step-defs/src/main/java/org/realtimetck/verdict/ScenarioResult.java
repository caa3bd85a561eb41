package org.realtimetck.verdict;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Level;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.journal.Entry;
import org.realtimetck.wire.Dialect;

/**
 * One scenario of one run.
 *
 * @param id for example {@code RESP-004}, or {@code END-002[2]} for one row of an outline
 * @param rule the requirement's sentence
 * @param level the innermost layer responsible
 * @param rules diagnosis rules that speak of the same requirement
 * @param reason why it is not applicable, not testable, a known failure or an unexpected pass; null otherwise
 * @param steps empty if it did not run
 * @param journal what the fake saw
 * @param findings what the rules say of that journal
 * @param clientOutput what the client printed, keys masked
 */
public record ScenarioResult(
        String id,
        String feature,
        String rule,
        String name,
        Dialect dialect,
        Level level,
        Set<String> rules,
        Verdict verdict,
        @Nullable String reason,
        List<Step> steps,
        List<Entry> journal,
        List<Finding> findings,
        String clientOutput,
        Duration took) {

    public enum StepStatus {
        PASSED,
        FAILED,
        SKIPPED,
        UNDEFINED
    }

    /**
     * @param failure what was expected, what came and what to do; null if the step did not fail
     */
    public record Step(
            String keyword,
            String text,
            StepStatus status,
            @Nullable String failure) {}
}
