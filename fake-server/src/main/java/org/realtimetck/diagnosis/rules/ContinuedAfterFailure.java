package org.realtimetck.diagnosis.rules;

import java.util.List;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;

/** A tool loop went on from a response that had failed. */
public final class ContinuedAfterFailure implements Rule {

    @Override
    public String id() {
        return "TOOL-05";
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.fromServer("response.done").stream()
                .filter(done -> done.at("response.status").asString("").equals("failed"))
                .flatMap(done -> outputsAfter(exchange, done).map(output -> new Finding(
                        id(),
                        "Response " + done.at("response.id").asString("") + " ended failed ("
                                + done.at("response.status_details.error.type").asString("no type") + ") at "
                                + Millis.of(done.atMicros()) + ", and the client returned a function's output at "
                                + Millis.of(output.atMicros()) + " to continue it.",
                        "The tool loop does not look at the final status.",
                        "Continue only from a response that completed; otherwise tell the application what failed.",
                        List.of(done.index(), output.index()))))
                .toList();
    }

    private static Stream<Message> outputsAfter(Exchange exchange, Message done) {
        return exchange.fromClient("conversation.item.create").stream()
                .filter(create -> create.index() > done.index() && create.connection() == done.connection())
                .filter(create -> create.at("item.type").asString("").equals("function_call_output"))
                .filter(create -> done.json().toString().contains(create.at("item.call_id").asString("")))
                .limit(1);
    }
}
