package org.realtimetck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realtimetck.journal.Entry;

/** A journal put together by hand, one millisecond and a bit between entries unless told otherwise. */
final class SampleJournal {
    private final List<Entry> entries = new ArrayList<>();
    private long micros;
    private int connection = 0;

    SampleJournal after(long millis) {
        micros += millis * 1000;
        return this;
    }

    SampleJournal open() {
        return open(101, "/v1/realtime");
    }

    SampleJournal open(int status, String path) {
        connection++;
        entries.add(new Entry.Opened(
                tick(),
                connection,
                true,
                path,
                Map.of("model", List.of("gpt-realtime")),
                Map.of("Authorization", List.of("Bearer sk-tck-…")),
                List.of(),
                status));
        return this;
    }

    SampleJournal from(String type, String rest) {
        entries.add(new Entry.Received(tick(), connection, type, event(type, rest), false));
        return this;
    }

    SampleJournal to(String type, String rest) {
        entries.add(new Entry.Sent(tick(), connection, type, event(type, rest), false));
        return this;
    }

    SampleJournal intended(String type, String rest) {
        entries.add(new Entry.Intended(tick(), connection, type, event(type, rest)));
        return this;
    }

    SampleJournal add(Entry entry) {
        entries.add(entry);
        return this;
    }

    SampleJournal closing(int code, String reason) {
        entries.add(new Entry.Closing(tick(), connection, code, reason));
        return this;
    }

    SampleJournal closed(int code, String reason) {
        entries.add(new Entry.Closed(tick(), connection, code, reason));
        return this;
    }

    SampleJournal aborted() {
        entries.add(new Entry.Aborted(tick(), connection));
        return this;
    }

    /** Session and its update, as every healthy client begins. */
    SampleJournal begun() {
        return open().to(
                        "session.created",
                        ",\"session\":{\"type\":\"realtime\",\"model\":\"gpt-realtime\",\"voice\":\"alloy\"}")
                .after(14)
                .from("session.update", ",\"session\":{\"type\":\"realtime\",\"instructions\":\"Be brief.\"}")
                .to("session.updated", ",\"session\":{\"type\":\"realtime\"}");
    }

    /** A spoken reply: sound and transcript by turns. */
    SampleJournal spoken(int pieces) {
        to("response.created", ",\"response\":{\"id\":\"resp_1\",\"status\":\"in_progress\"}");
        for (int i = 0; i < pieces; i++) {
            after(20).to("response.output_audio.delta", ",\"delta\":\"" + "AAAA".repeat(400) + "\"");
            to("response.output_audio_transcript.delta", ",\"delta\":\"word" + i + " \"");
        }
        return this;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private long tick() {
        micros += 1100;
        return micros;
    }

    private String event(String type, String rest) {
        return "{\"type\":\"" + type + "\",\"event_id\":\"event_" + entries.size() + "\"" + rest + "}";
    }
}
