package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** The conversation goes on while a call has no output. */
public final class OutputMissing implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TOOL-02",
            Keyword.MUST,
            "A client MUST return one output for every call, also when the function failed.",
            "The agent says \"one moment\" and never comes back to it.",
            "The function threw, timed out or was unknown, and nothing was returned for it.",
            "Return an output that tells the failure, for the model to read, and then ask for the next response.",
            List.of("livekit/agents#1199"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        Set<String> whole = connection.fromServer("response.output_item.done").stream()
                .map(done -> done.text("item.call_id"))
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        Map<String, Message> open = new LinkedHashMap<>();
        Set<String> returned = connection.fromClient("conversation.item.create").stream()
                .map(create -> create.text("item.call_id"))
                .collect(Collectors.toSet());
        for (Message message : connection.messages()) {
            if (!message.fromClient() && message.is("response.done")) {
                calls(message).stream()
                        .filter(call -> whole.contains(call) && !returned.contains(call))
                        .forEach(call -> open.put(call, message));
            } else if (message.fromClient() && message.is("response.create") && !open.isEmpty()) {
                open.forEach((call, done) -> findings.add(PAGE.finding(
                        message.told() + ", goes on without an output for " + call + ", which " + done.told()
                                + ", called.",
                        List.of(done.index(), message.index()))));
                open.clear();
            }
        }
        return findings;
    }

    /** Those of a response that completed: what a failed one called may be left alone. */
    private static List<String> calls(Message done) {
        return !done.text("response.status").equals("completed")
                ? List.of()
                : done.at("response.output")
                        .valueStream()
                        .filter(item -> item.path("type").asString("").equals("function_call"))
                        .map(item -> item.path("call_id").asString(""))
                        .toList();
    }
}
