package org.realtimetck.diagnosis;

import java.util.List;

/** A rule that judges each connection by itself: a session does not outlive its connection. */
public interface ConnectionRule extends Rule {

    /**
     * The departures found on one connection.
     *
     * @param messages of both sides, in the order the fake saw them
     */
    List<Finding> judgeConnection(List<Exchange.Message> messages);

    @Override
    default List<Finding> judge(Exchange exchange) {
        return exchange.connections().stream()
                .flatMap(messages -> judgeConnection(messages).stream())
                .toList();
    }
}
