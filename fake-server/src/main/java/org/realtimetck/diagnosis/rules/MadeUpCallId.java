package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** An output for a call the model never made. */
public final class MadeUpCallId implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TOOL-17",
            Keyword.MUST,
            "A client MUST return an output under the call_id it was given.",
            "The output is refused with invalid_tool_call_id, and the model waits for it.",
            "The id of the item is returned in place of the call_id, or one is made up.",
            "Take call_id from the function_call item, not its id.",
            List.of("openai/openai-realtime-console", "langwatch/scenario#669"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromClient("conversation.item.create").stream()
                .filter(create -> create.text("item.type").equals("function_call_output"))
                .filter(create -> !isKnown(connection, create))
                .map(create -> PAGE.finding(
                        create.told() + ", returns an output for '" + create.text("item.call_id")
                                + "', which nobody called" + hint(connection, create) + ".",
                        List.of(create.index())))
                .toList();
    }

    /** Called by the model, or put into the conversation by the client itself, as after a reconnect. */
    private static boolean isKnown(Connection connection, Message create) {
        String id = create.text("item.call_id");
        return connection
                .before(create)
                .filter(earlier -> !earlier.is("conversation.item.create")
                        || earlier.text("item.type").equals("function_call"))
                .anyMatch(
                        earlier -> earlier.json().findValuesAsString("call_id").contains(id));
    }

    private static String hint(Connection connection, Message create) {
        String id = create.text("item.call_id");
        boolean item = connection.fromServer("response.output_item.added").stream()
                .anyMatch(added -> added.text("item.id").equals(id));
        return item ? "; it is the id of the item, not its call_id" : "";
    }
}
