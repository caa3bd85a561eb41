package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Heard;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** A truncate behind the end of what was sent. */
public final class TruncatedTooFar implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "INT-03",
            Keyword.MUST,
            "A client MUST NOT truncate an item at more than the sound it received of it.",
            "An error about audio that is already shorter, and the model believes that all of it was heard.",
            "The position comes from a clock of the call, or is left over from an earlier item.",
            "Count the milliseconds played of this item, and start again at 0 when the item changes.",
            List.of("openai/openai-agents-python#2370", "openai/openai-agents-python#4122", "pipecat-ai/pipecat#931"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        for (Message truncate : connection.fromClient("conversation.item.truncate")) {
            double received = Heard.millis(connection, truncate);
            long asked = truncate.at("audio_end_ms").asLong(0);
            if (received > 0 && asked > Math.ceil(received) && Heard.isWholly(connection, truncate)) {
                findings.add(PAGE.finding(
                        truncate.told() + ", cuts " + truncate.text("item_id") + " at " + asked + " ms; only "
                                + Math.round(received) + " ms of it had been sent"
                                + Errors.refusalIfAny(connection.refusalOf(truncate)) + ".",
                        List.of(truncate.index())));
            }
        }
        return findings;
    }
}
