package org.realtimetck.transport.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;

/** A listening socket, taken before anything else starts, so that a busy port is a quick and clear failure. */
final class BoundPort implements AutoCloseable {

    /** Connections that may wait to be accepted; a thousand sessions start at once in a load run. */
    private static final int BACKLOG = 1024;

    private final ServerSocketChannel channel;
    private final int number;

    private BoundPort(ServerSocketChannel channel) {
        this.channel = channel;
        this.number = channel.socket().getLocalPort();
    }

    /** @throws PortUnavailable if the address is taken, unknown or not allowed */
    static BoundPort bind(String host, int port) {
        ServerSocketChannel channel = open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(new InetSocketAddress(host, port), BACKLOG);
            return new BoundPort(channel);
        } catch (IOException unavailable) {
            throw closed(channel, new PortUnavailable(host, port, unavailable));
        } catch (UnresolvedAddressException unknown) {
            throw closed(channel, new PortUnavailable(host, 0, new IOException("unknown host", unknown)));
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    /** @return the actual number, also after the port is closed */
    int number() {
        return number;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot close port " + number, failure);
        }
    }

    private static ServerSocketChannel open() {
        try {
            return ServerSocketChannel.open();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open a server socket", failure);
        }
    }

    private static PortUnavailable closed(ServerSocketChannel channel, PortUnavailable failure) {
        try {
            channel.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
        return failure;
    }
}
