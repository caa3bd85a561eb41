package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;

/** A new connection that is used without the configuration the first one had. */
public final class ReconnectUnconfigured implements Rule {

    private static final RulePage PAGE = new RulePage(
            "DIS-08",
            Keyword.MUST,
            "A client MUST send its full configuration first on every new connection.",
            "After a short outage the agent comes back with another voice and without its instructions.",
            "The configuration was sent once, by the part of the client that is not run again.",
            "Keep the last session.update and send it as the first event of every connection.",
            List.of("livekit/agents#1183"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        boolean configured = false;
        for (Connection connection : exchange.connections()) {
            List<Message> updates = connection.fromClient("session.update");
            if (configured && updates.isEmpty()) {
                firstUse(connection)
                        .ifPresent(use -> findings.add(PAGE.finding(
                                "Connection " + connection.number() + " is used by " + use.told()
                                        + ", without any session.update; an earlier connection had one.",
                                List.of(use.index()))));
            }
            configured |= connection.wasLost() && !updates.isEmpty();
        }
        return findings;
    }

    private static Optional<Message> firstUse(Connection connection) {
        return connection.messages().stream()
                .filter(Message::fromClient)
                .filter(sent -> sent.is("response.create") || sent.is("input_audio_buffer.append"))
                .findFirst();
    }
}
