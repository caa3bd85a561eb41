package org.realtimetck.transport.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.Outage;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.RefuseFirst;

/** The connections of one relay, and whether it is open for more. On the loop's thread, but for {@link #logs}. */
final class RelayHouse {

    private final RelayLoop loop;
    private final InetSocketAddress backend;
    private final RelaySettings settings;
    private final List<HeldPort> ports = new ArrayList<>();
    private final List<PlacedDistortion> distortions;
    private final Set<RelayConnection> connections = new LinkedHashSet<>();
    private final Deque<ByteLog> logs = new ArrayDeque<>();
    private int entered;
    private boolean closed;

    RelayHouse(RelayLoop loop, InetSocketAddress backend, RelaySettings settings) {
        this.loop = loop;
        this.backend = backend;
        this.settings = settings;
        distortions = new ArrayList<>(settings.distortions());
    }

    /** Binds one more port; called before the loop starts, like {@link #open}. */
    HeldPort port(String host, TlsChoice tls) throws IOException {
        HeldPort port = new HeldPort(host, loop, client -> enter(client, tls), this::failed);
        ports.add(port);
        return port;
    }

    /** Begins to listen, or to refuse. */
    void open() throws IOException {
        List<PlacedDistortion> fromTheStart = distortions.stream()
                .filter(placed -> placed.distortion() instanceof Outage && placed.moment() instanceof Moment.AtOnce)
                .toList();
        distortions.removeAll(fromTheStart);
        Optional<Duration> longest = fromTheStart.stream()
                .map(placed -> ((Outage) placed.distortion()).lasts())
                .max(Comparator.naturalOrder());
        if (longest.isPresent()) {
            loop.after(longest.get(), this::listen);
        } else {
            for (HeldPort port : ports) {
                port.listen();
            }
        }
    }

    List<ByteLog> logs() {
        synchronized (logs) {
            return List.copyOf(logs);
        }
    }

    private void listen() {
        if (!closed) {
            try {
                for (HeldPort port : ports) {
                    port.listen();
                }
            } catch (IOException failure) {
                failed(new UncheckedIOException("cannot listen again after an outage", failure));
            }
        }
    }

    private void enter(SocketChannel client, TlsChoice tls) {
        entered++;
        try {
            int number = witness().accepted(tls.secure());
            Optional<PlacedDistortion> refuser = refuser();
            if (refuser.isPresent()) {
                witness().struck(number, refuser.get().distortion(), ByteLog.Direction.SENT, 0);
                witness().ended(number, RelayEnds.refused());
                client.setOption(StandardSocketOptions.SO_LINGER, 0);
                client.close();
                return;
            }
            RelayConnection connection =
                    new RelayConnection(this, client, tls.security(), newLog(number, tls.secure()));
            connections.add(connection);
            connection.start();
        } catch (IOException failure) {
            failed(failure);
            abandon(client);
        }
    }

    private void abandon(SocketChannel client) {
        try {
            client.close();
        } catch (IOException failure) {
            failed(failure);
        }
    }

    /** What refuses the connection that entered last; they take turns. */
    private Optional<PlacedDistortion> refuser() {
        int refused = 0;
        for (PlacedDistortion placed : distortions) {
            refused += placed.distortion() instanceof RefuseFirst refuse ? refuse.connections() : 0;
            if (entered <= refused) {
                return Optional.of(placed);
            }
        }
        return Optional.empty();
    }

    private ByteLog newLog(int number, boolean secure) {
        ByteLog log = new ByteLog(number, secure, settings.logBytes(), witness()::masked);
        synchronized (logs) {
            logs.addLast(log);
            if (logs.size() > settings.logConnections()) {
                logs.removeFirst();
            }
        }
        return log;
    }

    RelayLoop loop() {
        return loop;
    }

    RelayWitness witness() {
        return settings.witness();
    }

    InetSocketAddress backend() {
        return backend;
    }

    List<PlacedDistortion> distortions() {
        return List.copyOf(distortions);
    }

    /** An outage happens once, whoever comes afterwards. */
    void struck(PlacedDistortion placed) {
        if (placed.distortion() instanceof Outage) {
            distortions.remove(placed);
        }
    }

    void outage(Duration lasts) {
        closePorts(false);
        List.copyOf(connections).forEach(RelayConnection::reset);
        loop.after(lasts, this::listen);
    }

    void failed(Throwable cause) {
        settings.failures().accept(cause);
    }

    void left(RelayConnection connection) {
        connections.remove(connection);
    }

    void close() {
        closed = true;
        closePorts(true);
        List.copyOf(connections).forEach(RelayConnection::close);
    }

    private void closePorts(boolean forGood) {
        for (HeldPort port : ports) {
            try {
                if (forGood) {
                    port.close();
                } else {
                    port.refuse();
                }
            } catch (IOException failure) {
                failed(failure);
            }
        }
    }

    /**
     * A socket to the fake, which is told who the client is.
     *
     * @param number the connection's, in journal and byte log
     */
    Peer dial(SocketChannel client, Security security, int number, PeerOwner owner) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(backend());
        Peer fake = new Peer(channel, loop(), new Security.None(), owner);
        fake.write(
                ProxyHeader.of(
                        (InetSocketAddress) client.getRemoteAddress(),
                        (InetSocketAddress) client.getLocalAddress(),
                        security.version(),
                        witness().ticket(number)),
                Integer.MAX_VALUE);
        return fake;
    }
}
