package org.realtimetck.transport.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A port that can stop listening and begin again. A socket that is bound and does not listen keeps the number
 * meanwhile, where the system allows it: clients are refused, and nobody else gets the port.
 */
final class HeldPort implements RelayLoop.Ready, AutoCloseable {

    private static final int BACKLOG = 1024;

    private final RelayLoop loop;
    private final Consumer<SocketChannel> accepted;
    private final Consumer<Throwable> failures;
    private final InetSocketAddress address;
    private @Nullable SocketChannel keeper;
    private @Nullable ServerSocketChannel listener;

    /** Binds, and does not listen yet. */
    HeldPort(String host, RelayLoop loop, Consumer<SocketChannel> accepted, Consumer<Throwable> failures)
            throws IOException {
        this.loop = loop;
        this.accepted = accepted;
        this.failures = failures;
        SocketChannel bound = SocketChannel.open();
        try {
            bound.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            bound.bind(new InetSocketAddress(host, 0));
            address = (InetSocketAddress) bound.getLocalAddress();
        } catch (IOException | RuntimeException failure) {
            bound.close();
            throw failure;
        }
        keeper = bound;
    }

    int number() {
        return address.getPort();
    }

    /** Begins to listen, on the loop's thread or before it starts. */
    void listen() throws IOException {
        if (listener != null) {
            return;
        }
        ServerSocketChannel opened;
        try {
            opened = bind();
        } catch (IOException notBeside) {
            // this system does not bind an address twice: let go, and take it again
            letGo();
            opened = bind();
        }
        listener = opened;
        loop.register(opened, SelectionKey.OP_ACCEPT, this);
    }

    private ServerSocketChannel bind() throws IOException {
        ServerSocketChannel opened = ServerSocketChannel.open();
        try {
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return opened.bind(address, BACKLOG);
        } catch (IOException failure) {
            opened.close();
            throw failure;
        }
    }

    /** Stops listening: who connects is refused. */
    void refuse() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    private void letGo() throws IOException {
        if (keeper != null) {
            keeper.close();
            keeper = null;
        }
    }

    @Override
    public void ready(SelectionKey key) {
        try {
            SocketChannel client = listener == null ? null : listener.accept();
            while (client != null) {
                accepted.accept(client);
                client = listener == null ? null : listener.accept();
            }
        } catch (IOException failure) {
            failures.accept(failure);
        }
    }

    @Override
    public void broken(RuntimeException bug) {
        failures.accept(bug);
    }

    @Override
    public void close() throws IOException {
        refuse();
        letGo();
    }
}
