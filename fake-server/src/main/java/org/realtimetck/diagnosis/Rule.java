package org.realtimetck.diagnosis;

import java.util.List;

/** A judgement over one journal. Stateless. */
public interface Rule {

    RulePage page();

    /**
     * The departures found; empty if the client kept the rule.
     *
     * @param exchange may hold several connections, which know nothing of each other
     */
    List<Finding> judge(Exchange exchange);

    /** The permanent id, for example {@code MIG-01}. */
    default String id() {
        return page().id();
    }
}
