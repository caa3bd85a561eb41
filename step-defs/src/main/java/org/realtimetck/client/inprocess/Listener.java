package org.realtimetck.client.inprocess;

import java.util.OptionalLong;
import org.realtimetck.client.Observation;

/** The person at the loudspeaker, who breaks in once enough of an answer was heard. */
final class Listener {

    private final int turn;
    private final int afterMs;
    private final Playback loudspeaker = new Playback(1, System::nanoTime);
    private boolean words;
    private boolean listening;

    /**
     * @param turn whose answer is listened to
     * @param afterMs as in {@link org.realtimetck.client.Errand.Interruption}
     */
    Listener(int turn, int afterMs) {
        this.turn = turn;
        this.afterMs = afterMs;
    }

    void begin() {
        loudspeaker.begin();
        listening = true;
    }

    void hear(Observation observation) {
        if (observation instanceof Observation.Audio audio && audio.turn() == turn && listening) {
            loudspeaker.arrived(audio.bytes());
        } else if (observation instanceof Observation.Text text && text.turn() == turn) {
            words = true;
        }
    }

    boolean isListening() {
        return listening;
    }

    /** Until the moment to break in, 0 if it has come; empty if what came so far does not reach so far. */
    OptionalLong nanosLeft() {
        if (afterMs > 0) {
            return loudspeaker.untilHeard(afterMs);
        }
        return words ? OptionalLong.of(0) : OptionalLong.empty();
    }

    /** Playback stops, and what was left is thrown away. Milliseconds of the turn that were heard. */
    long stop() {
        listening = false;
        return loudspeaker.playedMs();
    }
}
