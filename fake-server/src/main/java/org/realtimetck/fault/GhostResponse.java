package org.realtimetck.fault;

import java.time.Duration;
import java.util.List;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Sends a whole written response that nobody asked for and the session knows nothing of, as an out-of-band one: its
 * {@code conversation_id} is null and its item joins no conversation.
 *
 * @param text what it says, at least one word
 * @param takes from its last delta to its end; zero for all of it together
 */
public record GhostResponse(String text, Duration takes) implements Insertion {

    /** In files and over HTTP. */
    public static final Term<GhostResponse> TERM = new Term<>(
            "ghost-response",
            "responses",
            "A whole response comes that nobody asked for; the service knows nothing of it afterwards.",
            "Tells responses apart by their ids, and goes on with its own.",
            List.of(
                    Parameter.optional("text", new Parameter.Text(2000), "what it says", "Nobody asked for this."),
                    Parameter.optional(
                            "takes",
                            new Parameter.Time(Duration.ZERO, Duration.ofMinutes(5)),
                            "from its last delta to its end",
                            Duration.ZERO)),
            given -> new GhostResponse(given.text("text"), given.time("takes")));

    public GhostResponse {
        if (text.isBlank()) {
            throw new IllegalArgumentException("expected at least one word for a response to say, got none");
        }
        if (takes.isNegative()) {
            throw new IllegalArgumentException("expected a time of zero or more for a response to take, got " + takes);
        }
    }

    @Override
    public void strike(Outbound next, Later later) {
        GhostEvents events = new GhostEvents(text);
        events.begin().forEach(next::send);
        if (takes.isZero()) {
            events.end().forEach(next::send);
        } else {
            later.after(takes, () -> events.end().forEach(next::send));
        }
    }
}
