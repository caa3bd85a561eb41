package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The session begins once and stays itself [C]; no two events share an id [C]. */
final class SessionAccounts implements Account {

    private final Set<String> eventIds = new HashSet<>();
    private boolean first = true;
    private @Nullable String session;

    @Override
    public String subject() {
        return "the session's identity";
    }

    @Override
    public void on(WireEvent event) {
        if (event.is("input_audio_buffer.dtmf_event_received")) {
            // the one event that is typed without an id [T]
            first = false;
            return;
        }
        unless(eventIds.add(event.text("event_id")), "an event_id of its own", event.text("event_id"));
        if (event.is("session.created")) {
            unless(first, "session.created as the first event", "it after others");
        }
        if (event.is("session.created") || event.is("session.updated")) {
            String identity = identity(event);
            unless(session == null || session.equals(identity), "session " + session, identity);
            session = identity;
        }
        first = false;
    }

    /** What no update changes [C]. */
    private static String identity(WireEvent event) {
        var reported = event.at("session");
        return WireEvent.text(reported, "id") + " " + WireEvent.text(reported, "type") + " "
                + WireEvent.text(reported, "model") + " until " + reported.path("expires_at");
    }
}
