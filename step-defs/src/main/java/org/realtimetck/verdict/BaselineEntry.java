package org.realtimetck.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.realtimetck.wire.Dialect;

/**
 * One line of the list of known failures.
 *
 * @param where file and line, for messages
 * @param id a scenario with all its rows, one row ({@code END-002[2]}), or a beginning followed by {@code *}
 * @param dialect null for all dialects
 * @param flaky true if a pass is no surprise
 * @param expires the last day the entry is good; null for ever
 * @param versions of the client it applies to; null for all
 */
record BaselineEntry(
        String where,
        String id,
        @Nullable Dialect dialect,
        boolean flaky,
        String reason,
        @Nullable String issue,
        @Nullable LocalDate since,
        @Nullable LocalDate expires,
        @Nullable VersionRange versions) {

    BaselineEntry withId(String other) {
        return new BaselineEntry(where, other, dialect, flaky, reason, issue, since, expires, versions);
    }

    boolean covers(String scenario) {
        if (id.endsWith("*")) {
            return scenario.startsWith(id.substring(0, id.length() - 1));
        }
        return scenario.equals(id) || scenario.startsWith(id + "[");
    }

    boolean covers(String scenario, Dialect of) {
        return (dialect == null || dialect == of) && covers(scenario);
    }

    boolean sharesDialectWith(BaselineEntry other) {
        return dialect == null || other.dialect == null || dialect == other.dialect;
    }

    boolean appliesTo(String clientVersion) {
        return versions == null || versions.contains(clientVersion);
    }

    /** The reason with issue and dates, one line. */
    String sentence() {
        StringBuilder text = new StringBuilder(reason);
        if (issue != null) {
            text.append(" (").append(issue).append(')');
        }
        if (since != null) {
            text.append(", known since ").append(since);
        }
        if (expires != null) {
            text.append(", until ").append(expires);
        }
        return text.toString();
    }
}
