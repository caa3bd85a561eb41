package org.realtimetck.client.adapter;

import org.realtimetck.client.process.KeyMask;

/** Something is wrong with the adapter itself. Says nothing of the client. What looks like a key is masked. */
public final class AdapterFault extends RuntimeException {

    /** What became of it. Its word stands in front of the message. */
    public enum Kind {
        /** Its process ended by a signal or with a code other than 0. */
        CRASH,
        /** No answer within the limit. */
        HANG,
        /** More, or longer, lines than any client has to tell. */
        FLOOD,
        /** A line that is no message of the protocol. */
        GARBAGE,
        /** It ended, or closed its output, while it was still needed. */
        EARLY_EXIT,
        /** An answer to a question nobody asked, or a second one. */
        UNKNOWN_ID,
        /** It does not support what it was asked for. */
        UNSUPPORTED,
        /** It says itself that it broke. */
        OWN_ERROR;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    private final Kind kind;

    public AdapterFault(Kind kind, String message) {
        super("the adapter's fault, " + kind.word() + ": " + new KeyMask("").mask(message));
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
