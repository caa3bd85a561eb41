package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** What the assistant said is put into the conversation as the Preview had it. */
public final class AssistantTextAsInput implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "MIG-06",
            Keyword.MUST,
            "A client MUST send the words of the assistant as output_text or output_audio.",
            "After a reconnect the assistant has forgotten what it said.",
            "The content type is the one of the user, or of the Preview.",
            "For role assistant use {\"type\":\"output_text\",\"text\":…}.",
            List.of("livekit/agents-js#977"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromClient("conversation.item.create").stream()
                .filter(AssistantTextAsInput::isBroken)
                .map(create -> PAGE.finding(
                        create.told() + ", has content of type " + foreignType(create)
                                + " in a message of the assistant" + Errors.refusalIfAny(connection.refusalOf(create))
                                + ".",
                        List.of(create.index())))
                .toList();
    }

    static boolean isBroken(Message create) {
        return create.text("item.role").equals("assistant")
                && !foreignType(create).isEmpty();
    }

    private static String foreignType(Message create) {
        return create.at("item.content")
                .valueStream()
                .map(part -> part.path("type").asString(""))
                .filter(type -> !type.startsWith("output_"))
                .findFirst()
                .orElse("");
    }
}
