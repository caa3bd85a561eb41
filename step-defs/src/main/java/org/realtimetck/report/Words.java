package org.realtimetck.report;

import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

/** Names of things as every report spells them. */
final class Words {
    private Words() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case KNOWN_FAILURE -> "known failure";
            case UNEXPECTED_PASS -> "unexpected pass";
            case NOT_APPLICABLE -> "not applicable";
            case NOT_TESTABLE -> "not testable";
        };
    }

    /** A sign that tells verdicts apart without colour. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case KNOWN_FAILURE -> "≈";
            case UNEXPECTED_PASS -> "!";
            case NOT_APPLICABLE -> "–";
            case NOT_TESTABLE -> "?";
        };
    }

    static String of(Dialect dialect) {
        return switch (dialect) {
            case OPENAI -> "OpenAI";
            case AZURE -> "Azure";
        };
    }

    /** {@code 1 scenario}, {@code 2 scenarios}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
