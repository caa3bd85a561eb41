package org.realtimetck.transport.relay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/** The server's side of TLS on one connection, by the JDK's engine. */
final class TlsSecurity implements Security {

    private final SSLEngine engine;
    private ByteBuffer gathered;
    /** Stays so when the client says goodbye, unlike the engine's own status. */
    private boolean ready;

    TlsSecurity(SSLContext context) {
        engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        gathered = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    }

    @Override
    public void read(ByteBuffer fromSocket, Traffic traffic) throws IOException {
        gather(fromSocket);
        gathered.flip();
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = step(traffic);
            }
        } catch (SSLException broken) {
            alert(traffic, broken);
            throw broken;
        } finally {
            gathered.compact();
        }
    }

    private void gather(ByteBuffer more) {
        if (gathered.remaining() < more.remaining()) {
            gathered.flip();
            gathered =
                    ByteBuffer.allocate(gathered.remaining() + more.remaining()).put(gathered);
        }
        gathered.put(more);
    }

    private boolean step(Traffic traffic) throws SSLException {
        HandshakeStatus status = engine.getHandshakeStatus();
        if (status == HandshakeStatus.NEED_TASK) {
            engine.getDelegatedTask().run();
            return true;
        }
        if (status == HandshakeStatus.NEED_WRAP && !engine.isInboundDone()) {
            traffic.answer(wrap(ByteBuffer.allocate(0)));
            return true;
        }
        return unwrap(traffic);
    }

    private boolean unwrap(Traffic traffic) throws SSLException {
        ByteBuffer said = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        SSLEngineResult result = engine.unwrap(gathered, said);
        ready |= result.getHandshakeStatus() == HandshakeStatus.FINISHED || said.position() > 0;
        if (said.flip().hasRemaining()) {
            traffic.said(said);
        }
        if (result.getStatus() == Status.CLOSED) {
            traffic.ended();
            return false;
        }
        HandshakeStatus next = result.getHandshakeStatus();
        return result.getStatus() == Status.OK
                && (result.bytesConsumed() > 0
                        || next == HandshakeStatus.NEED_TASK
                        || next == HandshakeStatus.NEED_WRAP);
    }

    /** Tells the other side why, as far as the engine still can. */
    private void alert(Traffic traffic, SSLException cause) {
        try {
            traffic.answer(wrap(ByteBuffer.allocate(0)));
        } catch (SSLException second) {
            cause.addSuppressed(second);
        }
    }

    @Override
    public ByteBuffer encode(ByteBuffer said) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(0);
        do {
            int before = said.remaining();
            ByteBuffer record = wrap(said);
            if (!record.hasRemaining() && said.remaining() == before) {
                throw new SSLException("expected TLS to be ready for data, it is at " + engine.getHandshakeStatus());
            }
            all = ByteBuffer.allocate(all.remaining() + record.remaining())
                    .put(all)
                    .put(record)
                    .flip();
        } while (said.hasRemaining());
        return all;
    }

    private ByteBuffer wrap(ByteBuffer said) throws SSLException {
        ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        SSLEngineResult result = engine.wrap(said, record);
        ready |= result.getHandshakeStatus() == HandshakeStatus.FINISHED;
        return record.flip();
    }

    @Override
    public ByteBuffer farewell() throws IOException {
        engine.closeOutbound();
        return engine.isOutboundDone() ? ByteBuffer.allocate(0) : wrap(ByteBuffer.allocate(0));
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public Optional<String> version() {
        return Optional.of(engine.getSession().getProtocol());
    }
}
