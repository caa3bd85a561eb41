package org.realtimetck.server.replay;

import java.util.Base64;
import org.realtimetck.script.MarkerVoice;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks in place of a recorded client, of whose sound only the first bytes are kept: of its appends, the first third
 * is silence, the second speech, the last silence again.
 */
final class Voice {

    private static final int PIECE_BYTES = 100 * 48;

    private final int appends;
    private final byte[] speech = MarkerVoice.speak("words ".repeat(600));
    private int spoken;

    /** @param appends how many pieces there will be */
    Voice(int appends) {
        this.appends = appends;
    }

    /** The append with the next 100 ms of our own sound. */
    ObjectNode speak(ObjectNode append) {
        byte[] piece = new byte[PIECE_BYTES];
        int third = 3 * spoken / appends;
        if (third == 1) {
            System.arraycopy(speech, spoken * PIECE_BYTES, piece, 0, PIECE_BYTES);
        }
        spoken++;
        ObjectNode ours = append.deepCopy();
        ours.put("audio", Base64.getEncoder().encodeToString(piece));
        return ours;
    }
}
