package org.realtimetck.journal;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

/** Writes one connection's facts into its sandbox's journal. */
public final class ConnectionJournal {

    /** A shorter text is no credential, and replacing it would tear words apart. */
    private static final int SHORTEST_KEY = 8;

    private final Journal journal;
    private final int connection;
    private final String key;

    /**
     * @param key the key the client gave, which is masked wherever it turns up; empty for none
     */
    public ConnectionJournal(Journal journal, String key) {
        this.journal = journal;
        this.connection = journal.nextConnection();
        this.key = key;
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
                        masked(path),
                        masked(Secrets.maskQuery(query)),
                        masked(Secrets.maskHeaders(headers)),
                        masked(Secrets.maskSubprotocols(subprotocols)),
                        status));
    }

    public void received(@Nullable String type, String text) {
        String kept = kept(text);
        journal.add(kept.length(), at -> new Entry.Received(at, connection, type, kept, false));
    }

    public void receivedBinary(ByteBuffer payload) {
        String kept = kept(base64(payload));
        journal.add(kept.length(), at -> new Entry.Received(at, connection, null, kept, true));
    }

    public void closed(int code, String reason) {
        journal.add(reason.length(), at -> new Entry.Closed(at, connection, code, masked(reason)));
    }

    /** Records what the session means to send, and passes it on. */
    public Outbound tapIntended(Outbound next) {
        return tap(next, frame -> {
            if (frame instanceof Frame.Text text) {
                String kept = kept(text.json());
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
            String kept = kept(text.json());
            journal.add(kept.length(), at -> new Entry.Sent(at, connection, text.type(), kept, false));
        } else if (frame instanceof Frame.Binary binary) {
            String kept = kept(base64(binary.payload()));
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

    private String kept(String text) {
        String masked = masked(text);
        int limit = journal.cutAt();
        if (masked.length() <= limit) {
            return masked;
        }
        boolean tearsACharacter = limit > 0 && Character.isHighSurrogate(masked.charAt(limit - 1));
        int end = tearsACharacter ? limit - 1 : limit;
        return masked.substring(0, end) + "…[" + (masked.length() - end) + " characters left out]";
    }

    private String masked(String text) {
        return key.length() < SHORTEST_KEY ? text : text.replace(key, Secrets.mask(key));
    }

    private List<String> masked(List<String> texts) {
        return texts.stream().map(this::masked).toList();
    }

    private Map<String, List<String>> masked(Map<String, List<String>> values) {
        Map<String, List<String>> masked = new LinkedHashMap<>();
        values.forEach((name, texts) -> masked.put(name, masked(texts)));
        return masked;
    }

    private static String base64(ByteBuffer payload) {
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
