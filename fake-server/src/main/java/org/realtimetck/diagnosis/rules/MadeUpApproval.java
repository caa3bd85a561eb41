package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** An answer to an approval nobody asked for. */
public final class MadeUpApproval implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TOOL-14",
            Keyword.MUST,
            "A client MUST name the approval request it answers.",
            "The answer is refused, and the call waits.",
            "Answers are matched to requests by their order, or by another id.",
            "Take approval_request_id from the id of the mcp_approval_request item.",
            List.of("openai/openai-openapi#470"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromClient("conversation.item.create").stream()
                .filter(create -> create.text("item.type").equals("mcp_approval_response"))
                .filter(create -> !isKnown(connection, create))
                .map(create -> PAGE.finding(
                        create.told() + ", answers '" + create.text("item.approval_request_id")
                                + "', which nobody asked"
                                + Errors.refusalIfAny(connection.refusalOf(create)) + ".",
                        List.of(create.index())))
                .toList();
    }

    private static boolean isKnown(Connection connection, Message create) {
        return connection
                .before(create)
                .filter(earlier -> earlier.text("item.type").equals("mcp_approval_request"))
                .anyMatch(request -> request.text("item.id").equals(create.text("item.approval_request_id")));
    }
}
