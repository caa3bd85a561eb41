package org.realtimetck.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.journal.Entry;

/** What the rules say of one journal, for a terminal: each rule once, with the frames that prove it. */
public final class FindingsPage {

    private final boolean colour;

    /** @param colour true to write ANSI colours */
    public FindingsPage(boolean colour) {
        this.colour = colour;
    }

    /**
     * @param findings of that journal; without any the last frames are shown
     */
    public void write(List<Entry> journal, List<Finding> findings, Appendable out) throws IOException {
        TerminalPage page = new TerminalPage(out, colour);
        for (List<Finding> alike : byRule(findings).values()) {
            found(page, journal, alike);
        }
        if (findings.isEmpty()) {
            page.verdict(Ansi.GREEN, "Nothing found: none of the rules has anything to say about what the wire shows.");
            page.frames(Timeline.of(journal, Set.of()));
        } else {
            int rules = byRule(findings).size();
            page.verdict(Ansi.RED, Words.count(rules, "rule") + (rules == 1 ? " is" : " are") + " not kept.");
        }
    }

    private static Map<String, List<Finding>> byRule(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    }

    private static void found(TerminalPage page, List<Entry> journal, List<Finding> alike) throws IOException {
        Finding first = alike.get(0);
        page.headline(Ansi.RED, "FOUND", first.rule(), first.symptom());
        page.frames(Timeline.of(journal, new LinkedHashSet<>(first.evidence())));
        page.labelled("cause", first.cause());
        page.labelled("fix", first.fix());
        if (alike.size() > 1) {
            page.labelled("likewise", Words.count(alike.size() - 1, "more time"));
        }
        page.gap();
    }
}
