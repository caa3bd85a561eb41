package org.realtimetck.realclients;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A suite that runs a Node client. Without Node 20 or newer it is left out, and the build says so; under CI it runs all
 * the same and fails, because a suite that was left out proves nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsNode.Condition.class)
public @interface NeedsNode {

    /** Asks {@code node} for its version. */
    final class Condition implements ExecutionCondition {

        private static final int OLDEST = 20;

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String found = found();
            if (major(found) >= OLDEST) {
                return ConditionEvaluationResult.enabled("Node " + found);
            }
            String reason = "left out: " + context.getDisplayName() + " needs Node " + OLDEST + " or newer on the PATH,"
                    + " found " + found + ". Install it to judge this client.";
            if (System.getenv("CI") != null) {
                return ConditionEvaluationResult.enabled("CI leaves nothing out");
            }
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }

        private static String found() {
            try {
                Process node = new ProcessBuilder("node", "--version")
                        .redirectErrorStream(true)
                        .start();
                String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                return node.waitFor() == 0 ? version : "none";
            } catch (IOException notThere) {
                return "none (" + notThere.getMessage() + ")";
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return "none";
            }
        }

        private static int major(String version) {
            String digits = version.replaceFirst("^v", "").replaceFirst("\\..*", "");
            return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        }
    }
}
