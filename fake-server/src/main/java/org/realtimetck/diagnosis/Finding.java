package org.realtimetck.diagnosis;

import java.util.List;

/**
 * One departure from a rule, evidence first.
 *
 * @param rule the rule's permanent id, for example {@code MIG-01}
 * @param symptom what the wire shows, with event numbers and milliseconds
 * @param cause why, in one sentence
 * @param fix what to change, in one sentence
 * @param evidence indexes into the journal's entries that prove it, from 0
 */
public record Finding(String rule, String symptom, String cause, String fix, List<Integer> evidence) {}
