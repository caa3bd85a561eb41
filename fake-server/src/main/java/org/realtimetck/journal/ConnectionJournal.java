package org.realtimetck.journal;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

/** Writes one connection's facts into its sandbox's journal. */
public final class ConnectionJournal {

    private final Journal journal;
    private final int connection;
    /** Grows by what arrives, which one thread hands over, and is used by all. */
    private volatile KeyMask keys;

    /**
     * @param keys those the client gave or may know, which are masked wherever they turn up
     */
    public ConnectionJournal(Journal journal, Collection<String> keys) {
        this(journal, journal.nextConnection(), keys);
    }

    /**
     * @param connection a number that the journal gave out already
     * @param keys as above
     */
    public ConnectionJournal(Journal journal, int connection, Collection<String> keys) {
        this.journal = journal;
        this.connection = connection;
        this.keys = new KeyMask(keys, journal.cutAt());
    }

    /** With one key, or an empty text for none. */
    public ConnectionJournal(Journal journal, String key) {
        this(journal, List.of(key));
    }

    /** From 1, in the order of the handshakes; of the TCP connections where a relay counts them. */
    public int connection() {
        return connection;
    }

    public void opened(
            boolean secure,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            List<String> subprotocols,
            int status) {
        journal.add(
                path.length(),
                at -> new Entry.Opened(
                        at,
                        connection,
                        secure,
                        keys.mask(path),
                        keys.mask(Secrets.maskQuery(query)),
                        keys.mask(Secrets.maskHeaders(headers)),
                        keys.mask(Secrets.maskSubprotocols(subprotocols)),
                        status));
    }

    /** @param meets what was drawn for this connection, for people */
    public void chaos(String profile, long seed, List<String> meets) {
        journal.add(0, at -> new Entry.Chaos(at, connection, profile, seed, meets));
    }

    public void received(@Nullable String type, String text) {
        keys = keys.learning(text);
        String kept = keys.keep(text);
        journal.add(kept.length(), at -> new Entry.Received(at, connection, type, kept, false));
    }

    public void receivedBinary(ByteBuffer payload) {
        String kept = keys.keep(base64(payload));
        journal.add(kept.length(), at -> new Entry.Received(at, connection, null, kept, true));
    }

    public void closed(int code, String reason) {
        journal.add(reason.length(), at -> new Entry.Closed(at, connection, code, keys.mask(reason)));
    }

    /** Records what the session means to send, and passes it on. */
    public Outbound tapIntended(Outbound next) {
        return tap(next, frame -> {
            if (frame instanceof Frame.Text text) {
                String kept = keys.keep(text.json());
                journal.add(kept.length(), at -> new Entry.Intended(at, connection, text.type(), kept));
            }
        });
    }

    /** Records what leaves, and passes it on. */
    public Outbound tapSent(Outbound next) {
        return tap(next, this::sent);
    }

    private void sent(Frame frame) {
        if (frame instanceof Frame.Text text) {
            String kept = keys.keep(text.json());
            journal.add(kept.length(), at -> new Entry.Sent(at, connection, text.type(), kept, false));
        } else if (frame instanceof Frame.Binary binary) {
            String kept = keys.keep(base64(binary.payload()));
            journal.add(kept.length(), at -> new Entry.Sent(at, connection, null, kept, true));
        } else if (frame instanceof Frame.Close close) {
            journal.add(0, at -> new Entry.Closing(at, connection, close.code(), close.reason()));
        } else if (frame instanceof Frame.Abort) {
            journal.add(0, at -> new Entry.Aborted(at, connection));
        }
    }

    private static Outbound tap(Outbound next, Consumer<Frame> recorder) {
        return new Outbound() {
            private boolean ended;

            @Override
            public void send(Frame frame) {
                if (!ended) {
                    recorder.accept(frame);
                    next.send(frame);
                }
                ended |= frame instanceof Frame.Close || frame instanceof Frame.Abort;
            }

            @Override
            public void flush() {
                next.flush();
            }
        };
    }

    private static String base64(ByteBuffer payload) {
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
