package org.realtimetck.transport.tls;

import java.security.KeyStore;

/**
 * What a TLS server shows: its key, its certificate and the chain up to the authority.
 *
 * @param keyStore holds one key entry
 * @param password of the key entry
 */
public record ServerIdentity(KeyStore keyStore, String password) {

    @Override
    public String toString() {
        return "ServerIdentity[]";
    }
}
