package org.realtimetck.coverage;

import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.selfcheck.ConnectionCheck;
import org.realtimetck.selfcheck.SelfCheck;

/** Where benches and clients of tests report what passes through them. It counts for the test on the thread. */
public final class Observed {

    private static final SelfCheck COMPLETE = SelfCheck.complete();

    private Observed() {}

    /** Judges everything a fake says, as a run with a self-check does, and notes it for the test that asks for it. */
    public static SelfCheck selfCheck() {
        Notes notes = CurrentTest.notes();
        return new SelfCheck() {
            @Override
            public String covers() {
                return COMPLETE.covers();
            }

            @Override
            public ConnectionCheck connection() {
                ConnectionCheck check = COMPLETE.connection();
                return text -> {
                    check.event(text);
                    notes.sent(text);
                };
            }

            @Override
            public void clientSecret(String body) {
                COMPLETE.clientSecret(body);
            }
        };
    }

    /** A client's message, as it goes to the fake. */
    public static void received(String text) {
        CurrentTest.notes().received(text);
    }

    /** What a message was refused with. */
    public static void refused(ErrorBody error) {
        if (error.code() != null) {
            CurrentTest.notes().code(error.code());
        }
    }

    /** The body of an answer over HTTP. */
    public static void answered(String body) {
        CurrentTest.notes().answered(body);
    }
}
