package org.realtimetck.transport;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A WebSocket client that shows every byte: handshake text and single frames over a plain socket. */
public final class RawClient implements AutoCloseable {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    /** Beside an op code: the message is compressed. */
    public static final int COMPRESSED = 0x40;

    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

    /**
     * A frame from the server.
     *
     * @param compressed true if its first reserved bit says that the message is compressed
     */
    public record Received(boolean fin, int opCode, byte[] payload, boolean compressed) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** @return the code of a close frame */
        public int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        }

        public String closeReason() {
            return payload.length < 2 ? "" : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    public RawClient(URI server) throws IOException {
        this(server, 0);
    }

    /** @param receiveBuffer in bytes, 0 for the system's */
    public RawClient(URI server, int receiveBuffer) throws IOException {
        this(connected(server, receiveBuffer));
    }

    /** @param connected to the server, for example over TLS */
    public RawClient(Socket connected) throws IOException {
        socket = connected;
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private static Socket connected(URI server, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getByName(server.getHost()), server.getPort()));
        return socket;
    }

    /** Connects, upgrades, and expects a 101. */
    public static RawClient open(URI server, String target) throws IOException {
        RawClient client = new RawClient(server);
        client.write(upgrade(target));
        String head = client.readHead();
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new AssertionError("expected 101, got " + head);
        }
        return client;
    }

    /** @param more header lines without line ends */
    public static String upgrade(String target, String... more) {
        return request(target, "Sec-WebSocket-Version: 13", more);
    }

    /** An upgrade with whatever stands in for the version header. */
    public static String request(String target, String version, String... more) {
        StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: fake\r\n"
                + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        request.append(version).append("\r\n");
        for (String header : more) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    public void send(boolean fin, int opCode, byte[] payload) throws IOException {
        write(frame(fin, opCode, payload));
    }

    public void sendText(String text) throws IOException {
        send(true, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public void sendClose(int code, String reason) throws IOException {
        byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
        send(
                true,
                CLOSE,
                ByteBuffer.allocate(2 + bytes.length)
                        .putShort((short) code)
                        .put(bytes)
                        .array());
    }

    public static byte[] frame(boolean fin, int opCode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) ((fin ? 0x80 : 0) | opCode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % 4]));
        }
        byte[] bytes = new byte[frame.flip().remaining()];
        frame.get(bytes);
        return bytes;
    }

    /** @return status line and headers, up to and with the empty line */
    public String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    public Received read() throws IOException {
        return readAfter(in.readUnsignedByte());
    }

    /** @return empty if the stream ended between two frames */
    public Optional<Received> readIfAny() throws IOException {
        int first = in.read();
        return first < 0 ? Optional.empty() : Optional.of(readAfter(first));
    }

    private Received readAfter(int first) throws IOException {
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        return new Received((first & 0x80) != 0, first & 0x0F, in.readNBytes(length), (first & COMPRESSED) != 0);
    }

    /** @return everything up to the end of the stream */
    public byte[] readToEnd() throws IOException {
        return in.readAllBytes();
    }

    /** Ends our half of the stream (FIN). */
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
