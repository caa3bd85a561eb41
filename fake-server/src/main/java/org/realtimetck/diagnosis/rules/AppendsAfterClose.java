package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** Sound goes on after the service has closed. */
public final class AppendsAfterClose implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "AIN-10",
            Keyword.MUST,
            "A client MUST stop sending when its connection is gone.",
            "An error for every 20 ms of sound, for the rest of the call.",
            "The microphone is not told that the connection ended.",
            "Stop the microphone on the close frame, and report the end once.",
            List.of("pipecat-ai/pipecat#3699", "pipecat-ai/pipecat#2209"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    /** What is on its way when the close frame comes is nobody's fault. */
    private static final long ON_ITS_WAY_MICROS = 500_000;

    @Override
    public List<Finding> judge(Connection connection) {
        if (connection.closing().isEmpty()) {
            return List.of();
        }
        Entry.Closing closing = connection.closing().get();
        List<Message> late = connection.fromClient("input_audio_buffer.append").stream()
                .filter(append -> append.atMicros() > closing.atMicros() + ON_ITS_WAY_MICROS)
                .toList();
        return late.isEmpty()
                ? List.of()
                : List.of(PAGE.finding(
                        late.size() + " pieces of sound came more than " + Millis.of(ON_ITS_WAY_MICROS)
                                + " after the close " + closing.code() + " at " + Millis.of(closing.atMicros()) + ".",
                        List.of(connection.indexOf(closing), late.get(0).index())));
    }
}
