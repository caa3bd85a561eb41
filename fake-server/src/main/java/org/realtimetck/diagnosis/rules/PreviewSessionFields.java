package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.PreviewFields;
import org.realtimetck.diagnosis.Rule;

/** A session.update in the Preview's flat shape. */
public final class PreviewSessionFields implements Rule {

    @Override
    public String id() {
        return "MIG-02";
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        for (Message update : exchange.fromClient("session.update")) {
            Map<String, String> found = PreviewFields.in(update.at("session"));
            if (!found.isEmpty()) {
                findings.add(new Finding(
                        id(),
                        "session.update, event #" + update.index() + " at " + Millis.of(update.atMicros()) + ", has "
                                + String.join(", ", found.keySet()) + "; the service refuses the whole update.",
                        "Fields of the Preview's flat session.",
                        "Move them: " + PreviewFields.advice(found) + ".",
                        List.of(update.index())));
            }
        }
        return findings;
    }
}
