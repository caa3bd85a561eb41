package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** Several calls in one response, and a response asked for after each of them. */
public final class CreateBetweenOutputs implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TOOL-04",
            Keyword.MUST,
            "A client MUST return the outputs of parallel calls first, and then ask for one response.",
            "With two tools the second answer is an error, or the assistant answers twice.",
            "Each call asks for the next response by itself.",
            "Count the calls of the response; send response.create when the last output is returned.",
            List.of("openai/openai-agents-python#2971", "livekit/agents#2223"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        for (Message done : connection.fromServer("response.done")) {
            Set<String> calls = done.at("response.output")
                    .valueStream()
                    .filter(item -> item.path("type").asString("").equals("function_call"))
                    .map(item -> item.path("call_id").asString(""))
                    .collect(Collectors.toSet());
            List<Message> next = connection
                    .after(done)
                    .filter(Message::fromClient)
                    .filter(later -> later.is("response.create") || calls.contains(later.text("item.call_id")))
                    .toList();
            for (int i = 1; i + 1 < next.size() && calls.size() > 1; i++) {
                boolean between = next.get(i).is("response.create")
                        && calls.contains(next.get(i - 1).text("item.call_id"))
                        && calls.contains(next.get(i + 1).text("item.call_id"));
                if (between) {
                    findings.add(PAGE.finding(
                            next.get(i).told() + ", stands between two outputs of the " + calls.size() + " calls of "
                                    + done.told() + ".",
                            List.of(done.index(), next.get(i).index())));
                }
            }
        }
        return findings;
    }
}
