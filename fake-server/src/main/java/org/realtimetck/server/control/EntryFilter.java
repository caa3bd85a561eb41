package org.realtimetck.server.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Entry;
import org.realtimetck.vocabulary.Words;

/** Which entries of a journal somebody wants. */
final class EntryFilter {

    /** As the journal's lines have them. */
    private static final List<String> KINDS = Arrays.stream(Entry.class.getPermittedSubclasses())
            .map(EntryFilter::kind)
            .toList();

    private EntryFilter() {}

    /** By the query's {@code type} and {@code connection}. */
    static Predicate<Entry> of(Ask ask) {
        Optional<String> type = ask.query("type");
        int connection = ask.whole("connection", -1, 0, Integer.MAX_VALUE);
        return entry -> (type.isEmpty() || type.get().equals(type(entry)))
                && (connection < 0 || entry.connection() == connection);
    }

    /** @param wanted a kind of entry, or one and the type of an event: {@code received:session.update} */
    static Predicate<Entry> awaited(String wanted) {
        String[] parts = wanted.split(":", 2);
        if (!KINDS.contains(parts[0])) {
            throw RefusedCall.wrong("expected 'await' to begin with a kind of entry of " + String.join(", ", KINDS)
                    + ", got '" + parts[0] + "'"
                    + Words.nearest(parts[0], KINDS)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; write for example received:session.update"));
        }
        return entry -> kind(entry).equals(parts[0]) && (parts.length == 1 || parts[1].equals(type(entry)));
    }

    static String kind(Entry entry) {
        return kind(entry.getClass());
    }

    private static String kind(Class<?> entry) {
        return entry.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String type(Entry entry) {
        if (entry instanceof Entry.Received received) {
            return received.type();
        }
        if (entry instanceof Entry.Intended intended) {
            return intended.type();
        }
        return entry instanceof Entry.Sent sent ? sent.type() : null;
    }
}
