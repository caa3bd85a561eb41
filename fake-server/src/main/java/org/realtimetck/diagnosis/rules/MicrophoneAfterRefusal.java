package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.RulePage;

/** Sound into a session whose configuration was refused. */
public final class MicrophoneAfterRefusal implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "MIG-10",
            Keyword.MUST,
            "A client MUST NOT start its microphone while its configuration is refused.",
            "The assistant answers, with another voice, another persona and no tools.",
            "The refusal of session.update was not looked at before the sound began.",
            "Start the microphone on session.updated; on an error stop, and show its code and param.",
            List.of("https://learn.microsoft.com/en-us/answers/questions/5832628", "TanStack/ai#586"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        if (!connection.fromServer("session.updated").isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Message update : connection.fromClient("session.update")) {
            Optional<Message> refusal = connection
                    .after(update)
                    .filter(later -> !later.fromClient() && later.is("error"))
                    .filter(error -> error.text("error.param").startsWith("session"))
                    .findFirst();
            Optional<Message> sound = refusal.flatMap(error -> connection
                    .after(error)
                    .filter(later -> later.fromClient() && later.is("input_audio_buffer.append"))
                    .findFirst());
            if (sound.isPresent() && findings.isEmpty()) {
                Message refused = refusal.orElseThrow();
                findings.add(PAGE.finding(
                        update.told() + ": " + Errors.refusal(refused) + ", and sound followed "
                                + Millis.of(sound.get().atMicros() - refused.atMicros()) + " later.",
                        List.of(update.index(), refused.index(), sound.get().index())));
            }
        }
        return findings;
    }
}
