package org.realtimetck.transport.relay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Answers a greeting as a server does that has nothing newer than TLS 1.0, and says no more. The JDK cannot: it turns
 * those versions off for the whole process. What a client must do with the answer comes before anything it lacks.
 */
final class OldTlsSecurity implements Security {

    private static final int TLS_1_0 = 0x0301;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int RECORD_HEADER = 5;
    private static final int RANDOM_BYTES = 32;

    /** TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, which TLS 1.0 has and common clients still offer. */
    private static final int CIPHER_SUITE = 0xC009;

    private final ByteBuffer greeting = ByteBuffer.allocate(RECORD_HEADER);
    private long missing;
    private boolean answered;

    @Override
    public void read(ByteBuffer fromSocket, Traffic traffic) {
        while (!answered && fromSocket.hasRemaining()) {
            if (greeting.hasRemaining()) {
                greeting.put(fromSocket.get());
                missing = greeting.getShort(RECORD_HEADER - Short.BYTES) & 0xFFFF;
            } else {
                int taken = (int) Math.min(missing, fromSocket.remaining());
                fromSocket.position(fromSocket.position() + taken);
                missing -= taken;
            }
            if (!greeting.hasRemaining() && missing == 0) {
                answered = true;
                traffic.answer(serverHello());
            }
        }
    }

    private static ByteBuffer serverHello() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        int body = Short.BYTES + RANDOM_BYTES + 1 + Short.BYTES + 1;
        return ByteBuffer.allocate(RECORD_HEADER + Integer.BYTES + body)
                .put((byte) HANDSHAKE)
                .putShort((short) TLS_1_0)
                .putShort((short) (Integer.BYTES + body))
                .putInt((SERVER_HELLO << 24) | body)
                .putShort((short) TLS_1_0)
                .put(random)
                .put((byte) 0) // no session to resume
                .putShort((short) CIPHER_SUITE)
                .put((byte) 0) // no compression
                .flip();
    }

    @Override
    public ByteBuffer encode(ByteBuffer said) throws IOException {
        throw new IOException("nothing can be said over a TLS that ends with its first answer");
    }

    @Override
    public ByteBuffer farewell() {
        return ByteBuffer.allocate(0);
    }

    @Override
    public Optional<String> version() {
        return Optional.of("TLSv1");
    }
}
