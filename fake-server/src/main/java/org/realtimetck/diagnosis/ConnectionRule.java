package org.realtimetck.diagnosis;

import java.util.List;

/** A rule that judges each connection by itself: a session does not outlive its connection. */
public interface ConnectionRule extends Rule {

    /** The departures found on one connection. */
    List<Finding> judge(Connection connection);

    @Override
    default List<Finding> judge(Exchange exchange) {
        return exchange.connections().stream()
                .flatMap(connection -> judge(connection).stream())
                .toList();
    }
}
