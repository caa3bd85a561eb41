package org.realtimetck.transport.relay;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.realtimetck.transport.Authorities;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.transport.tls.LocalAuthority;
import org.realtimetck.transport.tls.ServerIdentity;

/** A relay with a stub behind it, and clients in front. */
final class RelayBench implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private final String name = "bench-" + UUID.randomUUID();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<Closeable> opened = new ArrayList<>();
    private final LocalAuthority authority;
    private final SSLContext trusting;
    private final StubBackend backend = new StubBackend();
    private final Relay relay;
    private final boolean tls;

    private RelayBench(Path folder, boolean tls, List<PlacedDistortion> distortions)
            throws IOException, GeneralSecurityException {
        this.tls = tls;
        authority = LocalAuthority.open(folder);
        trusting = Authorities.trusting(authority);
        relay = Relay.start(
                HOST,
                backend.address(),
                tls ? Optional.of(authority.serverIdentity()) : Optional.<ServerIdentity>empty(),
                RelaySettings.of(name, distortions, failures::add));
    }

    static RelayBench open(Path folder, boolean tls, PlacedDistortion... distortions)
            throws IOException, GeneralSecurityException {
        return new RelayBench(folder, tls, List.of(distortions));
    }

    static RelayBench open(Path folder, boolean tls, Distortion distortion, Moment moment)
            throws IOException, GeneralSecurityException {
        return open(folder, tls, new PlacedDistortion(distortion, moment));
    }

    Relay relay() {
        return relay;
    }

    String threadName() {
        return "realtime-tck-relay-" + name;
    }

    StubBackend backend() {
        return backend;
    }

    List<Throwable> failures() {
        return failures;
    }

    ByteLog log() {
        return relay.logs().get(relay.logs().size() - 1);
    }

    URI url() {
        return tls ? relay.httpsUrl().orElseThrow() : relay.httpUrl();
    }

    Socket socket() throws IOException {
        Socket socket = tls
                ? trusting.getSocketFactory().createSocket(HOST, url().getPort())
                : new Socket(HOST, url().getPort());
        socket.setSoTimeout(20_000);
        opened.add(socket);
        return socket;
    }

    /** TLS around a socket that counts. */
    RawClient dialOver(CountingSocket counting) throws IOException {
        Socket socket = trusting.getSocketFactory().createSocket(counting, HOST, url().getPort(), true);
        opened.add(socket);
        RawClient client = new RawClient(socket);
        client.write(RawClient.upgrade("/v1/realtime?model=m"));
        return client;
    }

    /** A client that has asked for its upgrade. */
    RawClient dial() throws IOException {
        RawClient client = new RawClient(socket());
        client.write(RawClient.upgrade("/v1/realtime?model=m"));
        return client;
    }

    StubBackend.Call answering() throws IOException {
        StubBackend.Call call = backend.next();
        opened.add(call);
        return call;
    }

    /** The next connection, answered with 101. */
    StubBackend.Call upgrading() throws IOException {
        StubBackend.Call call = answering();
        call.write(StubBackend.SWITCHING);
        return call;
    }

    static byte[] event(String type) {
        return bytes(WebSocketFrame.text("{\"type\":\"" + type + "\",\"event_id\":\"é\"}")
                .encoded());
    }

    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        // first, for a TLS socket that waits for room cannot be closed
        relay.close();
        for (Closeable one : opened) {
            one.close();
        }
        backend.close();
    }
}
