package org.realtimetck.server.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalFile;
import org.realtimetck.transport.http.HttpAnswer;
import org.realtimetck.transport.http.HttpReply;

/** Reads a journal, and waits for entries of it. */
final class ReadJournal implements Endpoint {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Waiters waiters;

    ReadJournal(Waiters waiters) {
        this.waiters = waiters;
    }

    @Override
    public Outline outline() {
        return Outline.get(
                        "/sandboxes/{name}/journal",
                        "readJournal",
                        "Reads the journal page by page, or waits for an entry; as NDJSON if that is accepted.",
                        "entries with their numbers, where the next page begins, and whether there is more")
                .with(
                        new Outline.Query("type", "only events of this type"),
                        new Outline.Query("connection", "only this connection; 0 for HTTP requests"),
                        new Outline.Query("after", "the 'next' of the page before; 0 or nothing for the first"),
                        new Outline.Query("limit", "entries on a page, 1 to 1000; 100 if left out"),
                        new Outline.Query(
                                "await", "answer when there is such an entry on the page: received:session.update"),
                        new Outline.Query("within", "how long to wait, at most 1m; 408 after that; 5s if left out"));
    }

    @Override
    public HttpReply reply(Ask ask) {
        Journal journal = ask.sandbox().journal();
        int after = ask.whole("after", 0, 0, Integer.MAX_VALUE);
        int limit = ask.whole("limit", 100, 1, 1_000);
        Predicate<Entry> filter = EntryFilter.of(ask);
        Duration within = ask.time("within", Duration.ofSeconds(5), Duration.ofMillis(1), LONGEST);
        boolean lines = ask.call()
                .head()
                .header("accept")
                .filter(types -> types.contains("application/x-ndjson"))
                .isPresent();
        if (ask.query("await").isEmpty()) {
            return new HttpReply.Now(page(journal.entries(), after, limit, filter, lines));
        }
        String awaited = ask.query("await").get();
        Predicate<Entry> wanted = filter.and(EntryFilter.awaited(awaited));
        return new HttpReply.Later(CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return wait(journal, after, wanted, within)
                                ? page(journal.entries(), after, limit, wanted, lines)
                                : Json.refusal(notInTime(awaited, within, journal));
                    } catch (InterruptedException closing) {
                        Thread.currentThread().interrupt();
                        return Json.refusal(RefusedCall.tooMany("the fake is being closed; nothing was awaited"));
                    }
                },
                waiters.executor()));
    }

    /** True as soon as there is one; false after the limit, or if the sandbox ends before. */
    private static boolean wait(Journal journal, int after, Predicate<Entry> wanted, Duration within)
            throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        int seen = after;
        while (true) {
            List<Entry> news = journal.awaitAfter(seen, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            if (news.stream().anyMatch(wanted)) {
                return true;
            }
            if (news.isEmpty()) {
                return false;
            }
            seen += news.size();
        }
    }

    private static RefusedCall notInTime(String awaited, Duration within, Journal journal) {
        return RefusedCall.notInTime(
                journal.hasEnded()
                        ? "expected " + awaited + ", but the sandbox was closed or reset"
                        : "expected " + awaited + " within " + within.toMillis() + "ms, got none; the journal has "
                                + journal.entries().size() + " entries");
    }

    private static HttpAnswer page(List<Entry> entries, int after, int limit, Predicate<Entry> filter, boolean lines) {
        List<Integer> numbers = new ArrayList<>();
        int next = Math.min(after, entries.size());
        while (next < entries.size() && numbers.size() < limit) {
            if (filter.test(entries.get(next))) {
                numbers.add(next);
            }
            next++;
        }
        boolean more = entries.subList(next, entries.size()).stream().anyMatch(filter);
        // the note on dropped messages moves with the end
        if (next > 0 && entries.get(next - 1) instanceof Entry.Truncated) {
            next--;
        }
        return lines ? lines(entries, numbers, next, more) : json(entries, numbers, next, more);
    }

    private static HttpAnswer json(List<Entry> entries, List<Integer> numbers, int next, boolean more) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (int number : numbers) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", number);
            one.putAll(Json.object(JournalFile.line(entries.get(number))));
            told.add(one);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("entries", told);
        page.put("next", next);
        page.put("more", more);
        return Json.answer(200, page);
    }

    private static HttpAnswer lines(List<Entry> entries, List<Integer> numbers, int next, boolean more) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(
                number -> text.append(JournalFile.line(entries.get(number))).append('\n'));
        return new HttpAnswer(
                200,
                Map.of(
                        "Content-Type", "application/x-ndjson",
                        "Tck-Next", String.valueOf(next),
                        "Tck-More", String.valueOf(more)),
                text.toString());
    }
}
