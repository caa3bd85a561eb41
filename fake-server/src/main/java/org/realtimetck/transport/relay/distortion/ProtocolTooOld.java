package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Term;

/**
 * The server answers every greeting with TLS 1.0, or with handshake_failure to a client that offers nothing of it. It
 * speaks no more of it than that answer, which a client has to refuse; one that would go on gets no certificate, and
 * waits.
 */
public record ProtocolTooOld() implements TlsFlaw {

    /** In files and over HTTP. */
    public static final Term<ProtocolTooOld> TERM = new Term<>(
            "tls-too-old",
            "TLS",
            "The server speaks nothing newer than TLS 1.0.",
            "Refuses to connect (alert protocol_version), and says that the server's TLS is too old.",
            List.of(),
            given -> new ProtocolTooOld());
}
