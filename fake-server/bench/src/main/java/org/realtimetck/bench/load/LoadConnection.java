package org.realtimetck.bench.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One Realtime session over a plain socket, without TLS: little enough between the wire and the clock that what is
 * measured is the server. For one thread.
 */
public final class LoadConnection implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 64 * 1024;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int LONGEST = 64 * 1024 * 1024;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private LoadConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        out = socket.getOutputStream();
    }

    /**
     * Connects and upgrades.
     *
     * @param origin such as {@code http://127.0.0.1:8080}
     * @throws IOException also if the answer is another than 101
     */
    public static LoadConnection open(URI origin, String key) throws IOException {
        return open(new Socket(), origin, key);
    }

    /**
     * One that takes little before its user reads.
     *
     * @param receiveBuffer what the system keeps unread, in bytes
     */
    public static LoadConnection narrow(URI origin, String key, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        return open(socket, origin, key);
    }

    private static LoadConnection open(Socket socket, URI origin, String key) throws IOException {
        try {
            socket.connect(
                    new InetSocketAddress(origin.getHost(), origin.getPort()), Math.toIntExact(PATIENCE.toMillis()));
            LoadConnection connection = new LoadConnection(socket);
            connection.upgrade(origin, key);
            return connection;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private void upgrade(URI origin, String key) throws IOException {
        String request = "GET /v1/realtime?model=gpt-realtime HTTP/1.1\r\nHost: " + origin.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " + key + "\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101 ")) {
            throw new IOException("expected the upgrade to be answered with 101, got "
                    + head.toString().lines().findFirst().orElse("nothing"));
        }
    }

    /** Sends a text frame that was made before. */
    public void send(ClientFrame frame) throws IOException {
        frame.writeTo(out);
    }

    /**
     * The next text message. Pings are answered.
     *
     * @throws EOFException if the connection ends, with a close frame or without
     */
    public ServerText next() throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            byte[] payload = in.readNBytes(length());
            int opCode = first & 0x0F;
            if (opCode == TEXT && (first & 0x80) != 0) {
                return new ServerText(payload);
            } else if (opCode == TEXT || opCode == CONTINUATION) {
                throw new IOException("expected whole messages, got a fragment");
            } else if (opCode == CLOSE) {
                throw new EOFException("the server closed the connection");
            } else if (opCode == PING) {
                send(ClientFrame.pong(payload));
            }
        }
    }

    private int length() throws IOException {
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (length < 0 || length > LONGEST) {
            throw new IOException("expected a frame of at most " + LONGEST + " bytes, got " + length);
        }
        return (int) length;
    }

    /** The first of that type; those before it are passed over. */
    public ServerText nextOf(String type) throws IOException {
        ServerText text = next();
        while (!text.isOf(type)) {
            text = next();
        }
        return text;
    }

    /** Ends it without a word; whoever is reading gets an exception. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
