package org.realtimetck.transport.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;

/**
 * The X.509 v3 extensions of our certificates. All of them are there for a client: Python 3.13 and newer verify with
 * OpenSSL's strict rules and refuse a certificate without key usage and key identifiers, Apple's stack one without
 * extended key usage.
 */
final class Extensions {

    private static final int DIGITAL_SIGNATURE = 0x80;
    private static final int CERT_SIGN_AND_CRL_SIGN = 0x06;

    private Extensions() {}

    static byte[] authority(PublicKey authority) {
        byte[] noCertificatesBetween = Der.sequence(Der.bool(true), Der.integer(BigInteger.ZERO));
        return Der.sequence(
                critical("2.5.29.19", noCertificatesBetween),
                critical("2.5.29.15", Der.namedBits(CERT_SIGN_AND_CRL_SIGN)),
                plain("2.5.29.14", Der.octetString(keyIdentifier(authority))));
    }

    static byte[] server(PublicKey server, PublicKey authority, List<String> names, List<String> addresses) {
        return Der.sequence(
                critical("2.5.29.19", Der.sequence()),
                critical("2.5.29.15", Der.namedBits(DIGITAL_SIGNATURE)),
                plain("2.5.29.37", Der.sequence(Der.objectIdentifier("1.3.6.1.5.5.7.3.1"))),
                plain("2.5.29.14", Der.octetString(keyIdentifier(server))),
                plain("2.5.29.35", Der.sequence(Der.implicit(0, keyIdentifier(authority)))),
                plain("2.5.29.17", alternativeNames(names, addresses)));
    }

    private static byte[] alternativeNames(List<String> names, List<String> addresses) {
        byte[][] values = new byte[names.size() + addresses.size()][];
        int next = 0;
        for (String name : names) {
            values[next++] = Der.implicit(2, name.getBytes(StandardCharsets.US_ASCII));
        }
        for (String address : addresses) {
            values[next++] = Der.implicit(7, bytes(address));
        }
        return Der.sequence(values);
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("expected a literal IP address, got " + literal, notAnAddress);
        }
    }

    private static byte[] critical(String id, byte[] content) {
        return Der.sequence(Der.objectIdentifier(id), Der.bool(true), Der.octetString(content));
    }

    private static byte[] plain(String id, byte[] content) {
        return Der.sequence(Der.objectIdentifier(id), Der.octetString(content));
    }

    private static byte[] keyIdentifier(PublicKey key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 20);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
