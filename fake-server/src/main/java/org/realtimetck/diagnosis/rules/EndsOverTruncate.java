package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.EndedOver;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** The client ends the session because a truncate was refused. */
public final class EndsOverTruncate implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "INT-11",
            Keyword.MUST,
            "A client MUST take a refused truncate as harmless.",
            "The call ends when the user breaks in at the wrong moment.",
            "The refusal of a truncate is taken for the end of the session.",
            "Pass the error over: at worst the model believes that more was heard.",
            List.of("pipecat-ai/pipecat#1963", "pipecat-ai/pipecat#2106"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return EndedOver.error(connection, error -> isAboutTruncate(connection, error))
                .map(error -> PAGE.finding(
                        "The client ended connection " + connection.number() + " right after " + error.told()
                                + ", which refuses a truncate.",
                        List.of(error.index())))
                .stream()
                .toList();
    }

    private static boolean isAboutTruncate(Connection connection, Message error) {
        return connection.fromClient("conversation.item.truncate").stream()
                .anyMatch(truncate ->
                        connection.refusalOf(truncate).filter(error::equals).isPresent());
    }
}
