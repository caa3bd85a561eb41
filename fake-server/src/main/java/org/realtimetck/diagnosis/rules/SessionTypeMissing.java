package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;

/** A session.update without session.type is refused as a whole. */
public final class SessionTypeMissing implements Rule {

    @Override
    public String id() {
        return "CFG-01";
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.fromClient("session.update").stream()
                .filter(update -> update.at("session").isObject())
                .filter(update -> update.at("session.type").isMissingNode())
                .map(update -> new Finding(
                        id(),
                        "session.update, event #" + update.index() + " at " + Millis.of(update.atMicros())
                                + ", was refused: missing session.type. The session went on with default instructions,"
                                + " the default voice and no tools.",
                        "session.type is absent.",
                        "Add \"type\": \"realtime\" (or \"transcription\") to every session.update, also to partial"
                                + " ones.",
                        List.of(update.index())))
                .toList();
    }
}
