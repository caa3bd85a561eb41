package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** The same event, refused for the same reason again and again. */
public final class SameMistakeAgain implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "ERR-14",
            Keyword.SHOULD,
            "A client SHOULD NOT repeat an event that was refused, unchanged.",
            "The same error by the hundred in the log.",
            "The error is logged, and nobody acts on it.",
            "Stop sending what is refused, and report it once with code and param.",
            List.of("pipecat-ai/pipecat#3699"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final int TOO_OFTEN = 5;

    /** What these refuse may be right the next time: the two sides crossed on the wire. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("response_cancel_not_active", "input_audio_buffer_commit_empty");

    @Override
    public List<Finding> judge(Connection connection) {
        Map<String, List<Message>> byReason = new LinkedHashMap<>();
        for (Message message : connection.messages()) {
            if (message.fromClient()) {
                connection
                        .refusalOf(message)
                        .filter(error -> !OF_THE_MOMENT.contains(error.text("error.code")))
                        .ifPresent(error -> byReason.computeIfAbsent(
                                        message.type() + " " + reason(error), first -> new ArrayList<>())
                                .add(message));
            }
        }
        return byReason.entrySet().stream()
                .filter(mistake -> mistake.getValue().size() >= TOO_OFTEN)
                .map(mistake -> PAGE.finding(
                        mistake.getValue().size() + " times " + mistake.getKey() + ".",
                        mistake.getValue().stream().map(Message::index).toList()))
                .toList();
    }

    private static String reason(Message error) {
        return "was refused with " + error.at("error.code").asString("no code") + ", param "
                + error.at("error.param").asString("none");
    }
}
