package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** The conversation goes on while an MCP call waits for its approval. */
public final class ApprovalUnanswered implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TOOL-13",
            Keyword.MUST,
            "A client MUST answer every mcp_approval_request.",
            "The agent says that it looks something up, and nothing happens.",
            "The loop that answers approvals was left after the first one.",
            "Answer each with an mcp_approval_response that names it, approve true or false.",
            List.of("openai/openai-dotnet#1371", "openai/openai-realtime-agents#129"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Message> open = new LinkedHashMap<>();
        for (Message message : connection.messages()) {
            boolean asks = message.text("item.type").equals("mcp_approval_request");
            if (!message.fromClient() && message.is("conversation.item.done") && asks) {
                open.put(message.text("item.id"), message);
            } else if (message.fromClient() && message.is("conversation.item.create")) {
                open.remove(message.text("item.approval_request_id"));
            } else if (message.fromClient() && message.is("response.create") && !open.isEmpty()) {
                open.forEach((id, request) -> findings.add(PAGE.finding(
                        message.told() + ", goes on without an answer to the approval request " + id + " (event #"
                                + request.index() + ").",
                        List.of(request.index(), message.index()))));
                open.clear();
            }
        }
        return findings;
    }
}
