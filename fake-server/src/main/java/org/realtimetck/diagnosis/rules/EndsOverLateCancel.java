package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.EndedOver;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** The client ends the session because its cancel came too late. */
public final class EndsOverLateCancel implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "INT-10",
            Keyword.MUST,
            "A client MUST take response_cancel_not_active as harmless.",
            "Half of the interrupted calls end.",
            "A cancel and the end of the response cross on the wire, and the error that follows is taken for the end.",
            "Pass this code over for cancels of your own; and do not cancel where the service interrupts by itself.",
            List.of("pipecat-ai/pipecat#3755", "openai/openai-agents-js#189", "block/berd#318"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return EndedOver.error(connection, error -> error.text("error.code").equals("response_cancel_not_active"))
                .map(error -> PAGE.finding(
                        "The client ended connection " + connection.number() + " right after " + error.told()
                                + ", response_cancel_not_active.",
                        List.of(error.index())))
                .stream()
                .toList();
    }
}
