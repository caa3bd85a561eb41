package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.PreviewFields;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;

/** A session.update in the Preview's flat shape. */
public final class PreviewSessionFields implements Rule {

    private static final RulePage PAGE = new RulePage(
            "MIG-02",
            Keyword.MUST,
            "A client MUST NOT send fields of the Preview's flat session.",
            "The update is refused as a whole with unknown_parameter, and the session goes on with its defaults.",
            "Fields of the Preview's flat session.",
            "Move each field to its place in the GA session, for example turn_detection to audio.input.turn_detection.",
            List.of("Azure-Samples/aisearch-openai-rag-audio#132", "TEN-framework/ten-framework#2261"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        for (Message update : exchange.fromClient("session.update")) {
            Map<String, String> found = PreviewFields.in(update.at("session"));
            if (!found.isEmpty()) {
                findings.add(PAGE.finding(
                        "session.update, event #" + update.index() + " at " + Millis.of(update.atMicros()) + ", has "
                                + String.join(", ", found.keySet()) + "; the service refuses the whole update.",
                        PAGE.cause(),
                        "Move them: " + PreviewFields.advice(found) + ".",
                        List.of(update.index())));
            }
        }
        return findings;
    }
}
