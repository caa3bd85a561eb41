package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.PreviewFields;
import org.realtimetck.diagnosis.RulePage;

/** A session field the service does not know, and that is none of the Preview. */
public final class UnknownSessionField implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "CFG-06",
            Keyword.MUST,
            "A client MUST send the session in the GA shape.",
            "The update is refused as a whole with unknown_parameter.",
            "The field is misspelt, or stands in another place than the one it belongs to.",
            "Look the field up: sound in and out have their own objects, session.audio.input and session.audio.output.",
            List.of("langwatch/scenario#602", "Azure-Samples/aisearch-openai-rag-audio#132"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        for (Message update : connection.fromClient("session.update")) {
            boolean known = !PreviewFields.in(update.at("session")).isEmpty()
                    || !TranscriptionAsRealtime.foreign(update).isEmpty();
            refusal(connection, update)
                    .filter(error -> !known)
                    .ifPresent(error -> findings.add(PAGE.finding(
                            update.told() + ", has " + error.text("error.param") + "; " + Errors.refusal(error) + ".",
                            List.of(update.index(), error.index()))));
        }
        return findings;
    }

    /** The next error about an unknown field of a session, which is this update's: updates are answered in order [C]. */
    private static Optional<Message> refusal(Connection connection, Message update) {
        return connection
                .after(update)
                .filter(later -> !later.fromClient())
                .filter(later -> later.is("session.updated") || later.is("error"))
                .findFirst()
                .filter(later -> later.text("error.code").equals("unknown_parameter"))
                .filter(error -> error.text("error.param").startsWith("session."))
                .filter(error -> !update.at(error.text("error.param")).isMissingNode());
    }
}
