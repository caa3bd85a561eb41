package org.realtimetck.transport.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.realtimetck.transport.relay.distortion.ProtocolTooOld;
import org.realtimetck.transport.tls.ServerIdentity;

/**
 * Listens on ports of its own and hands every connection on to the fake, with the distortions it was given in between.
 * It needs one thread for all its connections. Thread-safe.
 */
public final class Relay implements AutoCloseable {

    private final String host;
    private final RelayLoop loop;
    private final RelayHouse house;
    private final HeldPort http;
    private final Optional<HeldPort> https;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Relay(String host, RelayLoop loop, RelayHouse house, Optional<TlsChoice> tls) throws IOException {
        this.host = host;
        this.loop = loop;
        this.house = house;
        http = house.port(host, TlsChoice.none());
        https = tls.isEmpty() ? Optional.empty() : Optional.of(house.port(host, tls.get()));
        house.open();
    }

    /**
     * Starts listening on free ports; ready when this returns.
     *
     * @param backend takes connections that begin with a header of the PROXY protocol, version 2
     * @param identity what TLS shows; empty for no TLS
     * @throws UncheckedIOException if there is no port on that host
     */
    public static Relay start(
            String host, InetSocketAddress backend, Optional<ServerIdentity> identity, RelaySettings settings) {
        Optional<TlsChoice> tls =
                identity.map(shown -> isTooOld(settings) ? TlsChoice.tooOld() : TlsChoice.with(shown));
        RelayLoop loop = new RelayLoop(settings.name(), settings.failures());
        RelayHouse house = new RelayHouse(loop, backend, settings);
        try {
            Relay relay = new Relay(host, loop, house, tls);
            loop.start();
            return relay;
        } catch (IOException | RuntimeException failure) {
            house.close();
            loop.abandon();
            throw failure instanceof RuntimeException unchecked
                    ? unchecked
                    : new UncheckedIOException(
                            "expected free ports on " + host + " for the relay " + settings.name(),
                            (IOException) failure);
        }
    }

    private static boolean isTooOld(RelaySettings settings) {
        return settings.distortions().stream().anyMatch(placed -> placed.distortion() instanceof ProtocolTooOld);
    }

    /** Origin without TLS, for example {@code http://127.0.0.1:40123}. */
    public URI httpUrl() {
        return url("http", http);
    }

    /** Origin with TLS; empty without an identity. */
    public Optional<URI> httpsUrl() {
        return https.map(port -> url("https", port));
    }

    /** Of the connections so far, the newest last. */
    public List<ByteLog> logs() {
        return house.logs();
    }

    /** Ends every connection, frees the ports and ends the thread. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            loop.end(house::close);
        }
    }

    private URI url(String scheme, HeldPort port) {
        String address = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return URI.create(scheme + "://" + address + ":" + port.number());
    }
}
