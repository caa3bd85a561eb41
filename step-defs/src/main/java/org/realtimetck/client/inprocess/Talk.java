package org.realtimetck.client.inprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Target;

/** The application of an errand: what it says, asks and answers. It runs on one thread and ends by returning. */
final class Talk {

    private final Errand errand;
    private final ClientVerbs client;
    private final Told told;
    private boolean sessionLost;

    Talk(Errand errand, ClientVerbs client, Told told) {
        this.errand = errand;
        this.client = client;
        this.told = told;
    }

    /** Takes all turns, failed or not, until the session is lost. Does not close it. */
    void run(Target target) throws InterruptedException {
        client.open(target, SessionSettings.of(errand), told);
        hearWhatIsThere();
        for (int turn = 1; turn <= errand.turns().size() && !sessionLost; turn++) {
            speakOrSay(turn);
            client.ask();
            hearUntilEndOf(turn);
        }
    }

    private void speakOrSay(int turn) throws InterruptedException {
        if (turn == 1 && errand.speech() != null) {
            try {
                client.speak(SpeechFile.read(errand.speech()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            client.say(errand.turns().get(turn - 1));
        }
    }

    private void hearWhatIsThere() throws InterruptedException {
        for (Observation next = told.nextIfAny(); next != null; next = told.nextIfAny()) {
            hear(next);
        }
    }

    private void hearUntilEndOf(int turn) throws InterruptedException {
        boolean ended = false;
        while (!ended && !sessionLost) {
            Observation next = told.next();
            hear(next);
            ended = next instanceof Observation.TurnEnd end && end.turn() == turn;
        }
        // a connection that ended with the turn is noticed before the next turn begins
        hearWhatIsThere();
    }

    private void hear(Observation observation) throws InterruptedException {
        if (observation instanceof Observation.ToolCall call) {
            client.toolResult(call.callId(), answer());
        } else if (observation instanceof Observation.Failure failure) {
            sessionLost |= failure.fatal();
        } else if (observation instanceof Observation.Connection connection) {
            sessionLost |= connection.state().equals("closed");
        }
    }

    private String answer() {
        Errand.@Nullable Function function = errand.function();
        return function == null ? "{\"error\":\"no such function\"}" : function.answer();
    }
}
