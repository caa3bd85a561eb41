package org.realtimetck.transport.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes keys and certificates. The only class that needs Bouncy Castle, so that a start which finds both certificates
 * kept does not load it; keys and signatures are the JDK's.
 *
 * <p>Every extension is there for a client: Python 3.13 and newer verify with OpenSSL's strict rules and refuse a
 * certificate without key usage and key identifiers, Apple's stack one without extended key usage.
 */
final class CertificateMaker {

    private static final GeneralNames LOOPBACK = new GeneralNames(new GeneralName[] {
        new GeneralName(GeneralName.dNSName, "localhost"),
        new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
        new GeneralName(GeneralName.iPAddress, "::1")
    });

    private CertificateMaker() {}

    /** Makes an authority that may sign server certificates and nothing else. */
    static KeyAndCertificate authority(Instant from, Instant until) {
        return authority("Realtime TCK local authority", from, until);
    }

    static KeyAndCertificate authority(String commonName, Instant from, Instant until) {
        X500Name name = new X500Name("CN=" + commonName);
        return make(keys -> {
            X509v3CertificateBuilder certificate = builder(name, from, until, name, keys)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return sign(certificate, keys.getPrivate());
        });
    }

    /** Issues a certificate for a server on this machine: {@code localhost}, {@code 127.0.0.1} and {@code ::1}. */
    static KeyAndCertificate server(KeyAndCertificate authority, Instant from, Instant until) {
        return server(authority, from, until, "localhost", LOOPBACK);
    }

    /** Issues a certificate for a server on another machine. */
    static KeyAndCertificate serverElsewhere(KeyAndCertificate authority, Instant from, Instant until, String host) {
        return server(authority, from, until, host, new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    }

    private static KeyAndCertificate server(
            KeyAndCertificate authority, Instant from, Instant until, String commonName, GeneralNames names) {
        return make(keys -> {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            X500Name issuer = new JcaX509CertificateHolder(authority.certificate()).getSubject();
            X509v3CertificateBuilder certificate = builder(issuer, from, until, new X500Name("CN=" + commonName), keys)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            identifiers.createSubjectKeyIdentifier(keys.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            identifiers.createAuthorityKeyIdentifier(authority.certificate()))
                    .addExtension(Extension.subjectAlternativeName, false, names);
            return sign(certificate, authority.key());
        });
    }

    private interface Signing {
        X509Certificate sign(KeyPair keys) throws GeneralSecurityException, IOException, OperatorCreationException;
    }

    private static KeyAndCertificate make(Signing signing) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            return new KeyAndCertificate(keys.getPrivate(), signing.sign(keys));
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException("this JDK cannot make a certificate", impossible);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, Instant from, Instant until, X500Name subject, KeyPair keys) {
        BigInteger serial = new BigInteger(127, new SecureRandom()).setBit(126);
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(from), Date.from(until), subject, keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder certificate, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }
}
