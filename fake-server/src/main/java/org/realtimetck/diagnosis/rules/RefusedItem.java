package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** An item the service refuses for its shape. */
public final class RefusedItem implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "EVT-03",
            Keyword.MUST,
            "A client MUST send items and responses in the shape of the API.",
            "The user said something, and the conversation does not have it.",
            "A field is missing, misspelt, or of another kind.",
            "Mend the field the error names in param.",
            List.of("https://platform.openai.com/docs/api-reference/realtime-client-events/conversation/item/create"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final Set<String> OF_SHAPE =
            Set.of("unknown_parameter", "missing_required_parameter", "invalid_type", "invalid_value");

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        for (Message message : connection.messages()) {
            if (isItemOrResponse(message) && !AssistantTextAsInput.isBroken(message)) {
                connection
                        .refusalOf(message)
                        .filter(error -> OF_SHAPE.contains(error.text("error.code")))
                        .filter(error -> !error.at("error.param").isNull())
                        .ifPresent(error -> findings.add(PAGE.finding(
                                message.told() + "; " + Errors.refusal(error) + ".",
                                List.of(message.index(), error.index()))));
            }
        }
        return findings;
    }

    private static boolean isItemOrResponse(Message message) {
        return message.fromClient() && (message.is("conversation.item.create") || message.is("response.create"));
    }
}
