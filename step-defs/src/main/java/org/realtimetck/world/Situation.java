package org.realtimetck.world;

import java.util.function.Predicate;
import org.realtimetck.journal.Entry;

/**
 * Something a Given step prepared and that has to have come about before anything can be concluded: a client that never
 * got so far has not shown that it can deal with it.
 *
 * @param description completes "expected …", for example "the reply to begin"
 * @param advice one whole sentence for a client that never got so far
 */
record Situation(String description, Predicate<OnRecord> cameAbout, String advice) {

    private static final String NO_REPLY =
            "Mend first what keeps it from its reply: look at the frames and at its output.";

    /** An event that the session meant to send, whatever a fault then did to it. */
    static Situation event(String type) {
        return new Situation(
                "the session to come to " + type,
                record -> record.exchange().entries().stream()
                        .anyMatch(entry -> entry instanceof Entry.Intended intended && type.equals(intended.type())),
                NO_REPLY);
    }

    /** A response that ended as it was to end. */
    static Situation responseEnded(String status) {
        return new Situation(
                "a response that ends " + status,
                record -> record.exchange().fromServer("response.done").stream()
                        .anyMatch(done -> done.text("response.status").equals(status)),
                NO_REPLY);
    }

    static Situation sessionUpdateRefused() {
        return new Situation(
                "a session.update that is refused",
                record -> record.exchange().fromServer("error").stream()
                        .anyMatch(error -> error.text("error.param").startsWith("session")),
                "Let the errand hand on the voice it is given, as session.audio.output.voice: the service refuses it.");
    }
}
