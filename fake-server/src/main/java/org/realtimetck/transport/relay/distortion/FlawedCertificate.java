package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.transport.tls.CertificateFlaw;
import org.realtimetck.vocabulary.Term;

/** The relay's TLS shows a certificate that nobody may trust. */
public record FlawedCertificate(CertificateFlaw flaw) implements TlsFlaw {

    private static final String GOOD_CLIENT =
            "Refuses to connect before it sends anything, its key above all, and says what is wrong with the certificate.";

    public static final Term<FlawedCertificate> EXPIRED =
            term("tls-expired", "The certificate's time is over.", CertificateFlaw.EXPIRED);

    public static final Term<FlawedCertificate> WRONG_HOST =
            term("tls-wrong-host", "The certificate is another host's.", CertificateFlaw.WRONG_HOST);

    public static final Term<FlawedCertificate> UNKNOWN_AUTHORITY = term(
            "tls-unknown-authority",
            "The certificate is signed by an authority that the client does not know.",
            CertificateFlaw.UNKNOWN_AUTHORITY);

    private static Term<FlawedCertificate> term(String name, String does, CertificateFlaw flaw) {
        return new Term<>(name, "TLS", does, GOOD_CLIENT, List.of(), given -> new FlawedCertificate(flaw));
    }
}
