package org.realtimetck.diagnosis.rules;

import java.util.List;
import java.util.Set;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** An event of a type the service does not have. */
public final class UnknownClientEvent implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "EVT-02",
            Keyword.MUST,
            "A client MUST send only types of event that the API has.",
            "An error, and whatever was meant does not happen.",
            "The type is misspelt, or made up, or a server event.",
            "Look the type up in the API reference; the nearest one is often meant.",
            List.of("https://platform.openai.com/docs/api-reference/realtime-client-events"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final Set<String> KNOWN = Set.of(
            "session.update",
            "input_audio_buffer.append",
            "input_audio_buffer.commit",
            "input_audio_buffer.clear",
            "output_audio_buffer.clear",
            "conversation.item.create",
            "conversation.item.retrieve",
            "conversation.item.truncate",
            "conversation.item.delete",
            "response.create",
            "response.cancel",
            "transcription_session.update");

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.messages().stream()
                .filter(Message::fromClient)
                .filter(message -> message.type() != null && !KNOWN.contains(message.type()))
                .map(message -> PAGE.finding(
                        message.told() + ", has a type the API does not have"
                                + Errors.refusalIfAny(connection.refusalOf(message)) + ".",
                        List.of(message.index())))
                .toList();
    }
}
