package org.realtimetck.transport.tls;

/** Why a client must not trust a server's certificate. */
public enum CertificateFlaw {
    /** Its time is over, since a day. */
    EXPIRED,
    /** It is another host's. */
    WRONG_HOST,
    /** It is signed by an authority that nobody knows. */
    UNKNOWN_AUTHORITY
}
