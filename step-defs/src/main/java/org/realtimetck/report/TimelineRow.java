package org.realtimetck.report;

import java.util.List;

/**
 * One line of a timeline: an entry of the journal, or several of one kind folded.
 *
 * @param entries indexes into the journal, ascending, at least one
 * @param atMicros of the first, since the journal began
 * @param untilMicros of the last
 * @param connection counts from 1; 0 for what belongs to none
 * @param label what it is, for example {@code session.update} or {@code 12 × response.output_audio.delta}
 * @param detail what matters in it; empty if the label says all
 * @param evidence true if a finding rests on it
 */
public record TimelineRow(
        List<Integer> entries,
        long atMicros,
        long untilMicros,
        int connection,
        Direction direction,
        Tone tone,
        String label,
        String detail,
        boolean evidence) {

    /** For example {@code #2}; empty for what belongs to no connection. */
    String connectionSign() {
        return connection == 0 ? "" : "#" + connection;
    }

    /** False for what the service sends in any session that goes well. */
    boolean isTelling() {
        return direction != Direction.TO_CLIENT
                || tone != Tone.PLAIN
                || label.endsWith(".delta")
                || label.equals("session.updated")
                || label.equals("response.done");
    }

    public enum Direction {
        TO_FAKE("client → fake"),
        TO_CLIENT("client ← fake"),
        /** Nothing travelled: a fact both ends learn, or the journal's own. */
        NOTE("·");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    public enum Tone {
        PLAIN,
        /** A refusal, a failure or an end that is no good one. */
        BAD,
        /** Meant to be sent, and held back by a fault. */
        WITHHELD
    }
}
