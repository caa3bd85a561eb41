package org.realtimetck.client.inprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Errand.Interruption;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Target;

/** The application of an errand: what it says, asks and answers. It runs on one thread and ends by returning. */
final class Talk {

    /** The user breaks in on this turn, if on any. */
    private static final int INTERRUPTED = 1;

    private final Errand errand;
    private final ClientVerbs client;
    private final Told told;
    private final @Nullable Listener listener;
    private boolean sessionLost;
    private int lastEnded;

    Talk(Errand errand, ClientVerbs client, Told told) {
        this.errand = errand;
        this.client = client;
        this.told = told;
        Interruption interruption = errand.interruption();
        this.listener = interruption == null ? null : new Listener(INTERRUPTED, interruption.afterMs());
    }

    /** Takes all turns, failed or not, until the session is lost. Does not close it. */
    void run(Target target) throws InterruptedException {
        SessionSettings settings = SessionSettings.of(errand);
        client.open(target, settings, told);
        hearWhatIsThere();
        for (int turn = 1; turn <= errand.turns().size() && !sessionLost; turn++) {
            if (turn == INTERRUPTED && listener != null) {
                beInterrupted(listener, settings);
            } else if (turn == INTERRUPTED || !settings.serviceEndsTurns()) {
                take(turn, settings);
            }
            hearUntilEndOf(turn);
        }
    }

    private void take(int turn, SessionSettings settings) throws InterruptedException {
        Path speech = errand.speech();
        if (speech != null && (turn == 1 || settings.isTranscription())) {
            client.speak(read(speech));
        } else {
            client.say(errand.turns().get(turn - 1));
        }
        if (!settings.isTranscription()) {
            client.ask();
        }
    }

    /** By speech the service is left to hear it: how much was heard is known when it has. */
    private void beInterrupted(Listener by, SessionSettings settings) throws InterruptedException {
        client.say(errand.turns().get(INTERRUPTED - 1));
        by.begin();
        client.ask();
        if (!isHeardFarEnough(by)) {
            return;
        }
        Path speech = errand.speech();
        if (settings.serviceEndsTurns() && speech != null) {
            client.speak(read(speech));
        } else {
            breakOff(by);
        }
    }

    /** False if there was too little to hear, or the session was lost. */
    private boolean isHeardFarEnough(Listener by) throws InterruptedException {
        while (!sessionLost) {
            long left = by.nanosLeft().orElse(lastEnded < INTERRUPTED ? Long.MAX_VALUE : -1);
            if (left <= 0) {
                return left == 0;
            }
            Observation next = told.next(left);
            if (next != null) {
                hear(next);
            }
        }
        return false;
    }

    private void breakOff(Listener by) throws InterruptedException {
        long playedMs = by.stop();
        client.interrupt(playedMs);
        told.accept(new Observation.Playback(INTERRUPTED, playedMs));
    }

    private static byte[] read(Path speech) {
        try {
            return SpeechFile.read(speech);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hearWhatIsThere() throws InterruptedException {
        for (Observation next = told.nextIfAny(); next != null; next = told.nextIfAny()) {
            hear(next);
        }
    }

    private void hearUntilEndOf(int turn) throws InterruptedException {
        while (lastEnded < turn && !sessionLost) {
            hear(told.next());
        }
        // a connection that ended with the turn is noticed before the next turn begins
        hearWhatIsThere();
    }

    private void hear(Observation observation) throws InterruptedException {
        if (listener != null) {
            listener.hear(observation);
        }
        if (observation instanceof Observation.ToolCall call) {
            client.toolResult(call.callId(), answer());
        } else if (observation instanceof Observation.TurnEnd end) {
            lastEnded = Math.max(lastEnded, end.turn());
        } else if (observation instanceof Observation.Failure failure) {
            sessionLost |= failure.fatal();
        } else if (observation instanceof Observation.Connection connection) {
            sessionLost |= connection.state().equals("closed");
        } else if (observation instanceof Observation.SpeechStarted && listener != null && listener.isListening()) {
            breakOff(listener);
        }
    }

    private String answer() {
        Errand.@Nullable Function function = errand.function();
        return function == null ? "{\"error\":\"no such function\"}" : function.answer();
    }
}
