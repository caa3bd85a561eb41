package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;
import tools.jackson.databind.JsonNode;

/** The client ends a turn that the service ends by itself. */
public final class CommitUnderDetection implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TRN-01",
            Keyword.MUST,
            "A client MUST NOT commit the input buffer while turn detection is on.",
            "Two answers at once, answers to nothing, or an error about an empty buffer.",
            "Client and service both end turns.",
            "Take the commit out, or set audio.input.turn_detection to null and own the turns.",
            List.of("run-llama/openai_realtime_client#3", "lemonade-sdk/lemonade#1739"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromClient("input_audio_buffer.commit").stream()
                .filter(commit -> detection(connection, commit).isObject())
                .map(commit -> PAGE.finding(
                        commit.told() + ", while turn detection is "
                                + detection(connection, commit).path("type").asString("on")
                                + Errors.refusalIfAny(connection.refusalOf(commit)) + ".",
                        List.of(commit.index())))
                .toList();
    }

    private static JsonNode detection(Connection connection, Message commit) {
        return connection.expectedBefore(commit, "audio.input.turn_detection");
    }
}
