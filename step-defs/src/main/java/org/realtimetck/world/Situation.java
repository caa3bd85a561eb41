package org.realtimetck.world;

import java.util.function.Predicate;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.journal.Entry;

/**
 * Something a Given step prepared and that has to have come about before anything can be concluded: a client that never
 * got so far has not shown that it can deal with it.
 *
 * @param description completes "expected …", for example "the reply to begin"
 */
record Situation(String description, Predicate<Exchange> cameAbout) {

    /** An event that the session meant to send, whatever a fault then did to it. */
    static Situation event(String type) {
        return new Situation(
                "the session to come to " + type,
                exchange -> exchange.entries().stream()
                        .anyMatch(entry -> entry instanceof Entry.Intended intended && type.equals(intended.type())));
    }

    /** A response that ended as it was to end. */
    static Situation responseEnded(String status) {
        return new Situation(
                "a response that ends " + status,
                exchange -> exchange.fromServer("response.done").stream()
                        .anyMatch(
                                done -> done.at("response.status").asString("").equals(status)));
    }

    static Situation sessionUpdateRefused() {
        return new Situation(
                "a session.update that is refused",
                exchange -> exchange.fromServer("error").stream()
                        .anyMatch(error -> error.at("error.param").asString("").startsWith("session")));
    }
}
