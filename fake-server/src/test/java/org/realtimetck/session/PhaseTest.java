package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemAdded;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

class PhaseTest {

    private static final Reply WAIT_THEN_CALL = new Reply(
            List.of(new Reply.Say("Wait."), new Reply.CallFunction("look", "{}")),
            new Reply.Completed(),
            Pace.IMMEDIATE);

    @ParameterizedTest
    @CsvSource({
        "gpt-realtime,",
        "gpt-realtime-2025-08-28,",
        "gpt-realtime-1.5,",
        "gpt-realtime-mini,",
        "gpt-realtime-2,final_answer",
        "gpt-realtime-2.1,final_answer",
        "gpt-realtime-2.1-mini,final_answer"
    })
    void onlyModelsThatReasonTellThePhase(String model, String phase) {
        SessionBench bench = SessionBench.of(SessionBench.setup(model, prompt -> Reply.say("Hi")));

        var events = bench.run(Client.respond());

        assertThat(((Item.Message) only(events, ResponseOutputItemAdded.class).item()).phase())
                .as("from the first event on")
                .isEqualTo(phase);
        assertThat(((Item.Message) only(events, ResponseDone.class)
                                .response()
                                .output()
                                .get(0))
                        .phase())
                .isEqualTo(phase);
    }

    @Test
    void whatIsSaidBeforeAFunctionCallIsCommentary() {
        SessionBench bench = SessionBench.of(SessionBench.setup("gpt-realtime-2.1", prompt -> WAIT_THEN_CALL));

        var events = bench.run(Client.respond());

        assertThat(((Item.Message) all(events, ResponseOutputItemAdded.class)
                                .get(0)
                                .item())
                        .phase())
                .isEqualTo("commentary");
    }
}
