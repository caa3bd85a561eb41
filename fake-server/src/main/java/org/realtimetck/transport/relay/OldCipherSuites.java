package org.realtimetck.transport.relay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

/** The cipher suites of TLS 1.0 that clients of today may still offer. */
final class OldCipherSuites {

    static final int NONE = -1;

    /** ECDHE with ECDSA or RSA, and plain RSA, each with AES-128 or AES-256 in CBC mode and SHA-1. */
    private static final Set<Integer> OF_TLS_1_0 = Set.of(0xC009, 0xC00A, 0xC013, 0xC014, 0x002F, 0x0035);

    private static final int CLIENT_HELLO = 1;
    private static final int VERSION_AND_RANDOM = 2 + 32;

    private OldCipherSuites() {}

    /** @return the first in a ClientHello; {@link #NONE} if there is none, or it is no ClientHello */
    static int firstIn(ByteBuffer clientHello) {
        try {
            if (clientHello.getInt() >>> 24 != CLIENT_HELLO) {
                return NONE;
            }
            clientHello.position(clientHello.position() + VERSION_AND_RANDOM);
            int sessionId = clientHello.get() & 0xFF;
            clientHello.position(clientHello.position() + sessionId);
            for (int left = clientHello.getShort() & 0xFFFF; left > 0; left -= Short.BYTES) {
                int suite = clientHello.getShort() & 0xFFFF;
                if (OF_TLS_1_0.contains(suite)) {
                    return suite;
                }
            }
            return NONE;
        } catch (BufferUnderflowException | IllegalArgumentException cutShort) {
            return NONE;
        }
    }
}
