package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Heard;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** A truncate of something that has no sound of the assistant. */
public final class TruncatedNothing implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "INT-05",
            Keyword.MUST,
            "A client MUST NOT truncate an item of which no sound was sent.",
            "An error that only model output audio messages can be truncated.",
            "The user broke in before the first sound, or the item is not the one that is heard.",
            "If nothing was played, delete the item or do nothing.",
            List.of("livekit/agents#6157", "livekit/agents#6249"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromClient("conversation.item.truncate").stream()
                .filter(truncate -> Heard.isWholly(connection, truncate))
                .filter(truncate -> Heard.millis(connection, truncate) == 0)
                .map(truncate -> PAGE.finding(
                        truncate.told() + ", cuts " + truncate.text("item_id") + " at "
                                + truncate.at("audio_end_ms").asLong(0) + " ms; no sound of that item had been sent"
                                + Errors.refusalIfAny(connection.refusalOf(truncate)) + ".",
                        List.of(truncate.index())))
                .toList();
    }
}
