package org.realtimetck.server.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalFile;
import org.realtimetck.transport.http.HttpReply;

/** Tells a journal as it grows. */
final class FollowJournal implements Endpoint {

    /** How long a reader that has gone may go unnoticed. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);

    private final Waiters waiters;

    FollowJournal(Waiters waiters) {
        this.waiters = waiters;
    }

    @Override
    public Outline outline() {
        return Outline.get(
                        "/sandboxes/{name}/journal/live",
                        "followJournal",
                        "Tells the journal as it grows, as server-sent events, until the sandbox or the reader ends.",
                        "an event for each entry, named by its kind, its number as id; at last the event 'end'")
                .with(
                        new Outline.Query("type", "only events of this type"),
                        new Outline.Query("connection", "only this connection; 0 for HTTP requests"),
                        new Outline.Query("after", "how many entries to leave out; 0 or nothing for none"));
    }

    @Override
    public HttpReply reply(Ask ask) {
        Journal journal = ask.sandbox().journal();
        int after = ask.whole("after", 0, 0, Integer.MAX_VALUE);
        Predicate<Entry> filter = EntryFilter.of(ask);
        waiters.requireRoom();
        return new HttpReply.Live(
                "text/event-stream; charset=utf-8",
                waiters.executor(),
                client -> follow(journal, after, filter, client));
    }

    private static void follow(Journal journal, int after, Predicate<Entry> filter, OutputStream client)
            throws IOException {
        write(client, ": the journal\n\n");
        int seen = after;
        try {
            while (true) {
                List<Entry> news = journal.awaitAfter(seen, SIGN_OF_LIFE);
                if (news.isEmpty() && journal.hasEnded()) {
                    write(client, "event: end\ndata: {}\n\n");
                    return;
                }
                write(client, news.isEmpty() ? ": nothing new\n\n" : told(news, seen, filter));
                seen += news.size();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static String told(List<Entry> news, int first, Predicate<Entry> filter) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < news.size(); i++) {
            Entry entry = news.get(i);
            if (filter.test(entry)) {
                text.append("id: ").append(first + i);
                text.append("\nevent: ").append(EntryFilter.kind(entry));
                text.append("\ndata: ").append(JournalFile.line(entry)).append("\n\n");
            }
        }
        return text.toString();
    }

    private static void write(OutputStream client, String text) throws IOException {
        client.write(text.getBytes(StandardCharsets.UTF_8));
        client.flush();
    }
}
