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

/** The output of one call, returned more than once. */
public final class OutputTwice implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TOOL-01",
            Keyword.MUST,
            "A client MUST run each call once, though it stands in several events.",
            "One booking becomes ten.",
            "The call is run for function_call_arguments.done, for output_item.done and for response.done.",
            "Keep the call_ids that were run, and run each at one of these events.",
            List.of("openai/openai-realtime-api-beta#31", "livekit/agents#7230"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        Map<String, List<Message>> byCall = new LinkedHashMap<>();
        connection.fromClient("conversation.item.create").stream()
                .filter(create -> create.text("item.type").equals("function_call_output"))
                .forEach(create -> byCall.computeIfAbsent(create.text("item.call_id"), first -> new ArrayList<>())
                        .add(create));
        return byCall.entrySet().stream()
                .filter(call -> call.getValue().size() > 1)
                .map(call -> PAGE.finding(
                        call.getValue().size() + " outputs were returned for " + call.getKey() + "; the second is "
                                + call.getValue().get(1).told() + ".",
                        call.getValue().stream().map(Message::index).toList()))
                .toList();
    }
}
