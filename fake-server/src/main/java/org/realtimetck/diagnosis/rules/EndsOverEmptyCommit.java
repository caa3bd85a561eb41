package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.EndedOver;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** The client ends the session because a commit was empty. */
public final class EndsOverEmptyCommit implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TRN-02",
            Keyword.MUST,
            "A client MUST take input_audio_buffer_commit_empty as a matter of that commit alone.",
            "The call ends when the user lets the button go too soon.",
            "Every error event is taken for the end of the session.",
            "Show or pass over the error, and keep the session.",
            List.of("openai/openai-agents-js#748", "run-llama/openai_realtime_client#3"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return EndedOver.error(connection, error -> error.text("error.code").equals("input_audio_buffer_commit_empty"))
                .map(error -> PAGE.finding(
                        "The client ended connection " + connection.number() + " right after " + error.told()
                                + ", input_audio_buffer_commit_empty.",
                        List.of(error.index())))
                .stream()
                .toList();
    }
}
