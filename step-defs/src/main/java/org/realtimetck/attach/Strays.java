package org.realtimetck.attach;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.realtimetck.journal.Entry;
import org.realtimetck.server.FakeRealtimeServer;

/** Who knocked in vain, in sentences that say what to change. Each is told once. */
public final class Strays {

    private final FakeRealtimeServer server;
    private final Set<String> told = new LinkedHashSet<>();

    public Strays(FakeRealtimeServer server) {
        this.server = server;
    }

    /** What was not told before; empty if nobody new came, or only others of the same kind. */
    public List<String> news() {
        Set<String> known = new LinkedHashSet<>(told);
        server.strays().journal().entries().forEach(this::note);
        server.tlsRefusals().forEach(reason -> told.add(untrusting(reason)));
        return told.stream().filter(sentence -> !known.contains(sentence)).toList();
    }

    /** Everything told so far. */
    public List<String> all() {
        return List.copyOf(told);
    }

    private void note(Entry entry) {
        if (entry instanceof Entry.Opened handshake) {
            told.add(handshake(handshake));
        } else if (entry instanceof Entry.Http request) {
            told.add(request.method() + " " + request.path() + " came with a key nobody knows, or none, and got "
                    + request.status() + ". The key is the one above.");
        }
    }

    private static String handshake(Entry.Opened handshake) {
        if (handshake.status() == 404) {
            return "A WebSocket was asked for at " + handshake.path() + ", where there is none. The path is"
                    + " /v1/realtime for OpenAI and /openai/v1/realtime for Azure.";
        }
        boolean named = handshake.headers().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("authorization") || name.equals("api-key"));
        return named
                ? "A client came to " + handshake.path() + " with another key than the one above. It may read its key"
                        + " from somewhere else, or have started before you set the variable."
                : "A client came to " + handshake.path() + " without a key that could be read. OpenAI reads"
                        + " Authorization: Bearer <key>, Azure reads api-key.";
    }

    private static String untrusting(String reason) {
        return "A TLS handshake failed (" + reason + "). The client does not trust the CA file above, or does not speak"
                + " TLS; with ws:// it needs neither.";
    }
}
