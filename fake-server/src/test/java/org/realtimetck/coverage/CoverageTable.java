package org.realtimetck.coverage;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The table for people: each thing typed, and the tests that were seen to cause it. */
final class CoverageTable {

    private static final int MOST_TESTS = 4;

    private CoverageTable() {}

    /** Markdown. */
    static String of(Collection<Fact> typed, Ledger ledger) {
        StringBuilder page = new StringBuilder("# What the tests cause\n\n");
        page.append("Written by the build from what was seen on the wire and at the benches. Brackets in a field's path"
                + " hold the variant it belongs to.\n");
        for (Fact.Kind kind : Fact.Kind.values()) {
            List<Fact> facts =
                    typed.stream().filter(fact -> fact.kind() == kind).toList();
            page.append("\n## ")
                    .append(kind.title())
                    .append(" (")
                    .append(facts.size())
                    .append(")\n\n");
            page.append("| what | tests |\n|---|---|\n");
            facts.forEach(fact -> page.append("| `")
                    .append(fact.name())
                    .append("` | ")
                    .append(causes(fact, ledger.testsOf(fact)))
                    .append(" |\n"));
        }
        return page.toString();
    }

    private static String causes(Fact fact, Set<String> tests) {
        if (tests.isEmpty()) {
            return NotOnAWebSocket.reasonFor(fact)
                    .map(reason -> "none: " + reason)
                    .orElse("**none**");
        }
        String named = String.join(", ", tests.stream().limit(MOST_TESTS).toList());
        return tests.size() > MOST_TESTS ? named + " and " + (tests.size() - MOST_TESTS) + " more" : named;
    }
}
