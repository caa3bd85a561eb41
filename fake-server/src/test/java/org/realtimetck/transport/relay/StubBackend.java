package org.realtimetck.transport.relay;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands behind a relay and does byte for byte what a test says. */
final class StubBackend implements AutoCloseable {

    static final String SWITCHING =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int SIGNATURE_AND_VERSION = 14;

    private final ServerSocket listener;

    StubBackend() throws IOException {
        listener = new ServerSocket(0, 512, InetAddress.getByName("127.0.0.1"));
        listener.setSoTimeout(PATIENCE_MILLIS);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    /** Takes the next connection, with what the relay says of it, and the head of its first request. */
    Call next() throws IOException {
        Socket socket = listener.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new Call(socket);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    static final class Call implements Closeable {

        private final Socket socket;
        private final DataInputStream in;
        private final byte[] proxyHeader;
        private final String head;

        private Call(Socket socket) throws IOException {
            this.socket = socket;
            in = new DataInputStream(socket.getInputStream());
            in.skipNBytes(SIGNATURE_AND_VERSION);
            proxyHeader = in.readNBytes(in.readUnsignedShort());
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                read.write(in.readUnsignedByte());
            }
            head = read.toString(StandardCharsets.ISO_8859_1);
        }

        /** What follows the length field: addresses, ports and further fields. */
        byte[] proxyHeader() {
            return proxyHeader;
        }

        String head() {
            return head;
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        byte[] read(int count) throws IOException {
            byte[] bytes = new byte[count];
            in.readFully(bytes);
            return bytes;
        }

        /** The rest, up to the end of the stream. */
        byte[] readToEnd() throws IOException {
            return in.readAllBytes();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
