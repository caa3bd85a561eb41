package org.realtimetck.transport.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.realtimetck.transport.Admission;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The upgrade succeeds with a subprotocol the client did not offer, or with none although it offered some.
 *
 * @param subprotocol empty for none
 */
public record AnswerSubprotocol(String subprotocol) implements UpgradeFault {

    /** In files and over HTTP. */
    public static final Term<AnswerSubprotocol> TERM = new Term<>(
            "answer-subprotocol",
            "upgrade",
            "The handshake succeeds with a subprotocol of the sandbox's choice, or with none.",
            "Fails the connection if it offered subprotocols and got none of them, and says so.",
            List.of(Parameter.optional("subprotocol", new Parameter.Text(100), "what is answered; empty for none", "")),
            given -> new AnswerSubprotocol(given.text("subprotocol")));

    public AnswerSubprotocol {
        if (!subprotocol.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]*")) {
            throw new IllegalArgumentException("expected a subprotocol of token characters, got '" + subprotocol + "'");
        }
    }

    @Override
    public Admission answer(Admission healthy, Instant now) {
        if (!(healthy instanceof Admission.Welcome welcome)) {
            return healthy;
        }
        // a header of its own: the server would not choose what was not offered
        Map<String, String> headers = subprotocol.isEmpty() ? Map.of() : Map.of("Sec-WebSocket-Protocol", subprotocol);
        return new Admission.Welcome(null, welcome.compresses(), headers, welcome.open());
    }
}
