package org.realtimetck.transport.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** A private key on the curve P-256 and the certificate for its public half. */
record KeyAndCertificate(PrivateKey key, X509Certificate certificate) {

    /** One with less time left is replaced, so that no run outlives its certificates. */
    private static final Duration SPARE = Duration.ofDays(30);

    /** @return whether a run that starts now, and lasts up to 30 days, can use it */
    boolean coversRunFrom(Instant now) {
        return !from().isAfter(now) && !until().isBefore(now.plus(SPARE));
    }

    Instant from() {
        return certificate.getNotBefore().toInstant();
    }

    Instant until() {
        return certificate.getNotAfter().toInstant();
    }

    /** @throws GeneralSecurityException if the key is not the one in the certificate */
    void requirePair() throws GeneralSecurityException {
        byte[] probe = certificate.getEncoded();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(probe);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("key and certificate do not belong together");
        }
    }
}
