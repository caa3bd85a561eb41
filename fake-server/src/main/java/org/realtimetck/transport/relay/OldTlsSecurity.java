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
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int FATAL = 2;
    private static final int HANDSHAKE_FAILURE = 40;
    private static final int RECORD_HEADER = 5;
    private static final int RANDOM_BYTES = 32;

    private final ByteBuffer header = ByteBuffer.allocate(RECORD_HEADER);
    private ByteBuffer greeting = ByteBuffer.allocate(0);
    private boolean answered;

    @Override
    public void read(ByteBuffer fromSocket, Traffic traffic) throws IOException {
        while (!answered && fromSocket.hasRemaining()) {
            if (header.hasRemaining()) {
                header.put(fromSocket.get());
                if (!header.hasRemaining()) {
                    greeting = ByteBuffer.allocate(header.getShort(RECORD_HEADER - Short.BYTES) & 0xFFFF);
                }
            } else {
                int taken = Math.min(greeting.remaining(), fromSocket.remaining());
                greeting.put(fromSocket.slice(fromSocket.position(), taken));
                fromSocket.position(fromSocket.position() + taken);
            }
            if (!header.hasRemaining() && !greeting.hasRemaining()) {
                answer(traffic);
            }
        }
    }

    private void answer(Traffic traffic) throws IOException {
        answered = true;
        int suite = OldCipherSuites.firstIn(greeting.flip());
        if (suite == OldCipherSuites.NONE) {
            traffic.answer(failure());
            throw new IOException("the client's greeting offers nothing that TLS 1.0 has");
        }
        traffic.answer(serverHello(suite));
    }

    private static ByteBuffer failure() {
        return ByteBuffer.allocate(RECORD_HEADER + 2)
                .put((byte) ALERT)
                .putShort((short) TLS_1_0)
                .putShort((short) 2)
                .put((byte) FATAL)
                .put((byte) HANDSHAKE_FAILURE)
                .flip();
    }

    private static ByteBuffer serverHello(int suite) {
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
                .putShort((short) suite)
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
    public boolean isReady() {
        return false;
    }

    @Override
    public Optional<String> version() {
        return Optional.of("TLSv1");
    }
}
