package org.realtimetck.diagnosis;

import java.util.List;

/** A judgement over one journal. Stateless. */
public interface Rule {

    /** The permanent id, for example {@code MIG-01}. */
    String id();

    /** The departures found, in the order they happened; empty if the client kept the rule. */
    List<Finding> judge(Exchange exchange);
}
