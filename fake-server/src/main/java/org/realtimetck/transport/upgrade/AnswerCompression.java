package org.realtimetck.transport.upgrade;

import java.time.Instant;
import java.util.List;
import org.realtimetck.transport.Admission;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The upgrade takes an offer of {@code permessage-deflate}, or does not, whatever the sandbox's variations say. A client
 * that offers none gets none: RFC 7692 lets a server only answer.
 *
 * @param taken false to refuse the offer, after which every message travels as it is
 */
public record AnswerCompression(boolean taken) implements UpgradeFault {

    /** In files and over HTTP. */
    public static final Term<AnswerCompression> TERM = new Term<>(
            "answer-compression",
            "upgrade",
            "The handshake takes the client's offer to compress messages, or does not.",
            "Reads compressed messages if it offered that, and others as well; it compresses only what was agreed.",
            List.of(Parameter.required(
                    "offer",
                    new Parameter.Choice(List.of("taken", "not-taken")),
                    "what becomes of an offer of permessage-deflate")),
            given -> new AnswerCompression(given.text("offer").equals("taken")));

    @Override
    public Admission answer(Admission healthy, Instant now) {
        return healthy instanceof Admission.Welcome welcome
                ? new Admission.Welcome(welcome.subprotocol(), taken, welcome.headers(), welcome.open())
                : healthy;
    }
}
