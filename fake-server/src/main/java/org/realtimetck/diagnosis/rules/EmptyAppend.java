package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** Pieces of sound with nothing in them. */
public final class EmptyAppend implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "AIN-04",
            Keyword.SHOULD,
            "A client SHOULD NOT send empty pieces of sound.",
            "Some servers of this protocol take an empty piece for a reason to begin anew.",
            "The sender does not look at how much the microphone gave.",
            "Send a piece when there is sound in it.",
            List.of("sgl-project/sglang-omni#1327"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Message> empty = connection.fromClient("input_audio_buffer.append").stream()
                .filter(append ->
                        append.at("audio").isString() && append.text("audio").isEmpty())
                .toList();
        return empty.isEmpty()
                ? List.of()
                : List.of(PAGE.finding(
                        empty.size() + " pieces of sound are empty; the first is "
                                + empty.get(0).told() + ".",
                        List.of(empty.get(0).index())));
    }
}
