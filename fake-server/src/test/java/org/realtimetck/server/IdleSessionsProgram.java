package org.realtimetck.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.realtimetck.transport.RawClient;

/**
 * Opens many sessions from one thread and keeps them. Arguments: port, number, key. Prints {@code open N} when all are
 * upgraded. For a line on its standard input it sends a text that is no JSON on every connection and prints {@code
 * answered N} when each has been told so, or {@code lost N} as soon as any has ended. The end of its input ends it.
 */
final class IdleSessionsProgram {

    /** Handshakes under way at one time, fewer than the server's backlog holds. */
    private static final int AT_ONCE = 400;

    private final Selector selector = Selector.open();
    private final ByteBuffer received = ByteBuffer.allocate(16 * 1024);
    private final List<Session> sessions = new ArrayList<>();
    private final InetSocketAddress server;
    private final int number;
    private final String key;
    private int upgraded;
    private int answered;
    private int lost;

    private IdleSessionsProgram(int port, int number, String key) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.number = number;
        this.key = key;
    }

    public static void main(String[] arguments) throws IOException {
        IdleSessionsProgram program =
                new IdleSessionsProgram(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), arguments[2]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        program.open();
        while (in.readLine() != null) {
            program.talk();
        }
    }

    private void open() throws IOException {
        while (upgraded < number && lost == 0) {
            while (sessions.size() < number && sessions.size() - upgraded < AT_ONCE) {
                connect();
            }
            readOnce();
        }
        report("open", upgraded);
    }

    private void talk() throws IOException {
        answered = 0;
        ByteBuffer question =
                ByteBuffer.wrap(RawClient.frame(true, RawClient.TEXT, "still there?".getBytes(StandardCharsets.UTF_8)));
        for (Session session : sessions) {
            session.answered = false;
            session.channel.write(question.duplicate());
        }
        while (answered < number && lost == 0) {
            readOnce();
        }
        report("answered", answered);
    }

    private void report(String fact, int count) {
        System.out.println(lost > 0 ? "lost " + lost : fact + " " + count);
    }

    private void connect() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(server);
        channel.write(
                ByteBuffer.wrap(RawClient.upgrade("/v1/realtime?model=gpt-realtime", "Authorization: Bearer " + key)
                        .getBytes(StandardCharsets.ISO_8859_1)));
        channel.configureBlocking(false);
        Session session = new Session(channel);
        channel.register(selector, SelectionKey.OP_READ, session);
        sessions.add(session);
    }

    private void readOnce() throws IOException {
        selector.select(key -> read((Session) key.attachment()));
    }

    private void read(Session session) {
        try {
            received.clear();
            if (session.channel.read(received) < 0) {
                lose(session);
            } else {
                session.heard(
                        StandardCharsets.ISO_8859_1.decode(received.flip()).toString());
            }
        } catch (IOException broken) {
            System.err.println("connection broken: " + broken);
            lose(session);
        }
    }

    private void lose(Session session) {
        lost++;
        SelectionKey key = session.channel.keyFor(selector);
        if (key != null) {
            key.cancel();
        }
    }

    /** One connection; answers are short and come whole or not at all. */
    private final class Session {

        private final SocketChannel channel;
        private final StringBuilder head = new StringBuilder();
        private boolean open;
        private boolean answered;

        Session(SocketChannel channel) {
            this.channel = channel;
        }

        void heard(String bytes) {
            if (!open) {
                head.append(bytes);
                if (head.indexOf("\r\n\r\n") >= 0) {
                    open = true;
                    upgraded += head.indexOf("HTTP/1.1 101 ") == 0 ? 1 : 0;
                    lost += head.indexOf("HTTP/1.1 101 ") == 0 ? 0 : 1;
                }
            } else if (!answered && bytes.contains("invalid_json")) {
                answered = true;
                IdleSessionsProgram.this.answered++;
            }
        }
    }
}
