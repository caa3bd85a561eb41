package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;

/** A session.update without session.type, which the service refuses as a whole. */
public final class SessionTypeMissing implements Rule {

    private static final RulePage PAGE = new RulePage(
            "CFG-01",
            Keyword.MUST,
            "A client MUST say session.type in every session.update.",
            "The assistant answers with the default voice, without its instructions and without tools.",
            "session.type is absent.",
            "Add \"type\": \"realtime\" (or \"transcription\") to every session.update, also to partial ones.",
            List.of("TanStack/ai#586", "https://learn.microsoft.com/en-us/answers/questions/5832628"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.fromClient("session.update").stream()
                .filter(update -> update.at("session").isObject())
                .filter(update -> update.at("session.type").isMissingNode())
                .map(update -> finding(update, refusalAfter(exchange, update)))
                .toList();
    }

    private static Finding finding(Message update, Optional<Message> refusal) {
        List<Integer> evidence = new ArrayList<>(List.of(update.index()));
        refusal.ifPresent(error -> evidence.add(error.index()));
        return PAGE.finding(
                "session.update, event #" + update.index() + " at " + Millis.of(update.atMicros())
                        + ", has no session.type"
                        + refusal.map(error -> "; event #" + error.index() + " refuses it, and the session goes on with"
                                        + " default instructions, the default voice and no tools.")
                                .orElse("; the service refuses such an update as a whole."),
                List.copyOf(evidence));
    }

    /** Empty if the connection came to its end before the update was answered. */
    private static Optional<Message> refusalAfter(Exchange exchange, Message update) {
        return exchange.fromServer("error").stream()
                .filter(error -> error.index() > update.index() && error.connection() == update.connection())
                .filter(error -> error.text("error.param").equals("session.type"))
                .findFirst();
    }
}
