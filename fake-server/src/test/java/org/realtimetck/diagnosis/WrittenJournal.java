package org.realtimetck.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Entry;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;

/** A journal of one connection, entry by entry, a millisecond apart. */
final class WrittenJournal {

    private final List<Entry> entries = new ArrayList<>();

    WrittenJournal opened(String path, Map<String, List<String>> query, Map<String, List<String>> headers, int status) {
        entries.add(new Entry.Opened(now(), 1, true, path, query, headers, List.of(), status));
        return this;
    }

    /** A handshake nothing is wrong with. */
    WrittenJournal openedWell() {
        return opened(
                "/v1/realtime",
                Map.of("model", List.of("gpt-realtime")),
                Map.of("authorization", List.of("Bearer sk-tck-…")),
                101);
    }

    WrittenJournal client(String json) {
        entries.add(new Entry.Received(now(), 1, type(json), json, false));
        return this;
    }

    WrittenJournal fake(String json) {
        entries.add(new Entry.Sent(now(), 1, type(json), json, false));
        return this;
    }

    WrittenJournal closing(int code) {
        entries.add(new Entry.Closing(now(), 1, code, ""));
        return this;
    }

    List<Finding> judged() {
        return RuleBook.judge(new Exchange(entries));
    }

    private static @Nullable String type(String json) {
        return new WireCodec(Dialect.OPENAI).read(json).type();
    }

    private long now() {
        return 1_000L * entries.size();
    }
}
