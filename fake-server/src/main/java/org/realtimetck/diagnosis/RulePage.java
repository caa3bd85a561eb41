package org.realtimetck.diagnosis;

import java.util.List;

/**
 * What a rule asks of clients, for whoever looks it up.
 *
 * @param id permanent, for example {@code MIG-01}; it is also the id of the requirement in the catalogue
 * @param asks what is asked for, one whole sentence with its keyword
 * @param symptom what people see who have the trouble, one whole sentence
 * @param cause what is wrong in the client, one whole sentence
 * @param fix what to change, one whole sentence
 * @param sources where it is known from: public threads ({@code owner/repository#number}), documents, RFCs; at least one
 */
public record RulePage(
        String id, Keyword keyword, String asks, String symptom, String cause, String fix, List<String> sources) {

    public RulePage {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("expected a source for rule " + id + ", got none");
        }
    }

    /**
     * A departure, with the page's own cause and fix.
     *
     * @param seen what the wire shows, with event numbers and milliseconds
     * @param evidence indexes into the journal's entries that prove it, from 0
     */
    public Finding finding(String seen, List<Integer> evidence) {
        return new Finding(id, seen, cause, fix, evidence);
    }

    /** A departure whose remedy depends on what was found. */
    public Finding finding(String seen, String itsCause, String itsFix, List<Integer> evidence) {
        return new Finding(id, seen, itsCause, itsFix, evidence);
    }
}
