package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realtimetck.journal.Entry;
import org.realtimetck.report.TimelineRow.Direction;
import org.realtimetck.report.TimelineRow.Tone;

class TimelineTest {

    @Test
    void a_run_of_deltas_is_one_row_with_its_kinds_its_words_its_size_and_its_time() {
        Timeline timeline = Timeline.of(new SampleJournal().open().spoken(12).entries(), Set.of());

        TimelineRow fold = timeline.rows().get(2);
        assertThat(fold.label())
                .isEqualTo("12 × response.output_audio.delta, 12 × response.output_audio_transcript.delta");
        assertThat(fold.detail()).startsWith("“word0 word1 ").endsWith("…”, 14400 bytes, over 245.3 ms");
        assertThat(fold.entries()).hasSize(24);
        assertThat(timeline.rows()).hasSize(3);
    }

    @Test
    void sound_that_flows_both_ways_folds_in_each_direction_for_itself() {
        SampleJournal journal = new SampleJournal().open();
        for (int i = 0; i < 5; i++) {
            journal.from("input_audio_buffer.append", ",\"audio\":\"AAAA\"");
            journal.to("response.output_audio.delta", ",\"delta\":\"AAAA\"");
        }

        assertThat(Timeline.of(journal.entries(), Set.of()).rows())
                .extracting(TimelineRow::label)
                .containsExactly(
                        "GET /v1/realtime?model=gpt-realtime",
                        "5 × input_audio_buffer.append",
                        "5 × response.output_audio.delta");
    }

    @Test
    void an_event_between_deltas_ends_the_fold_and_evidence_stands_apart() {
        SampleJournal journal = new SampleJournal().open();
        journal.to("response.output_text.delta", ",\"delta\":\"a\"")
                .to("response.output_text.delta", ",\"delta\":\"b\"");
        journal.to("error", ",\"error\":{\"code\":\"x\"}");
        journal.to("response.output_text.delta", ",\"delta\":\"c\"")
                .to("response.output_text.delta", ",\"delta\":\"d\"");

        List<TimelineRow> rows = Timeline.of(journal.entries(), Set.of(5)).rows();

        assertThat(rows)
                .extracting(TimelineRow::detail)
                .containsExactly("101, TLS", "“ab”, over 1.1 ms", "x", "“c”", "“d”");
        assertThat(rows).extracting(TimelineRow::evidence).containsExactly(false, false, false, false, true);
    }

    @Test
    void what_a_fault_passed_on_is_told_once_and_what_it_held_back_is_marked() {
        SampleJournal journal = new SampleJournal().open();
        String text = "{\"type\":\"response.done\"}";
        journal.add(new Entry.Intended(5000, 1, "response.done", text));
        journal.add(new Entry.Sent(5100, 1, "response.done", text, false));
        journal.add(new Entry.Intended(5200, 1, "response.done", text));

        List<TimelineRow> rows = Timeline.of(journal.entries(), Set.of()).rows();

        assertThat(rows).extracting(TimelineRow::tone).containsExactly(Tone.PLAIN, Tone.PLAIN, Tone.WITHHELD);
        assertThat(rows.get(2).detail()).isEqualTo("never sent: a fault held it back");
    }

    @Test
    void failures_refusals_and_bad_ends_have_another_tone() {
        SampleJournal journal = new SampleJournal()
                .open(401, "/v1/realtime")
                .open()
                .to("error", ",\"error\":{\"code\":\"c\",\"message\":\"m\"}")
                .to(
                        "response.done",
                        ",\"response\":{\"status\":\"failed\",\"status_details\":{\"error\":{\"code\":\"server_error\"}}}")
                .to("response.done", ",\"response\":{\"status\":\"completed\"}")
                .closing(1001, "going away")
                .closing(1000, "")
                .aborted()
                .closed(1006, "")
                .add(new Entry.Chaos(9, 2, "storm", 7, List.of("late", "lost")))
                .add(new Entry.Chaos(9, 2, "calm", 8, List.of()))
                .add(new Entry.Received(9, 2, null, "not json", false))
                .add(new Entry.Received(9, 2, null, "AAAA", true))
                .add(new Entry.Truncated(9, 2, 17));

        assertThat(Timeline.of(journal.entries(), Set.of()).rows())
                .extracting(row -> row.tone() + " " + row.direction() + " " + row.label() + ": " + row.detail())
                .containsExactly(
                        "BAD TO_FAKE GET /v1/realtime?model=gpt-realtime: 401, refused, TLS",
                        "PLAIN TO_FAKE GET /v1/realtime?model=gpt-realtime: 101, TLS",
                        "BAD TO_CLIENT error: c · m",
                        "BAD TO_CLIENT response.done: failed · server_error",
                        "PLAIN TO_CLIENT response.done: completed",
                        "BAD TO_CLIENT close 1001: going away",
                        "PLAIN TO_CLIENT close 1000: ",
                        "BAD TO_CLIENT connection dropped: no close frame",
                        "BAD NOTE connection over, 1006: no close frame",
                        "PLAIN NOTE chaos storm, seed 7: late; lost",
                        "PLAIN NOTE chaos calm, seed 8: nothing drawn",
                        "BAD TO_FAKE text that is no event: not json",
                        "PLAIN TO_FAKE binary message: 3 bytes",
                        "BAD NOTE journal full: 17 entries dropped from here on");
    }

    @Test
    void what_a_relay_did_is_told_with_its_bytes_and_its_end() {
        List<Entry> journal = List.of(
                new Entry.Accepted(1, 1, true),
                new Entry.Ended(2, 1, Entry.Ender.CLIENT, Entry.Ending.TLS_FAILURE, 0, 0, "certificate_unknown"),
                new Entry.Accepted(3, 2, false),
                new Entry.Distorted(
                        4, 2, "split-every", Map.of("bytes", "3", "between", "ping"), Entry.Stream.SENT, 129),
                new Entry.Distorted(5, 2, "reset", Map.of(), Entry.Stream.SENT, 900),
                new Entry.Distorted(6, 2, "slow-reading", Map.of("bytes-per-second", "1"), Entry.Stream.RECEIVED, 1),
                new Entry.Ended(7, 2, Entry.Ender.RELAY, Entry.Ending.RESET, 300, 900, ""),
                new Entry.Ended(8, 3, Entry.Ender.FAKE, Entry.Ending.FIN, 300, 1, ""));

        assertThat(Timeline.of(journal, Set.of()).rows())
                .extracting(row -> row.tone() + " " + row.connectionSign() + " " + row.label() + ": " + row.detail())
                .containsExactly(
                        "PLAIN #1 TCP connection: at the port for TLS",
                        "BAD #1 the client broke off TLS: 0 bytes from the client, 0 bytes to it; certificate_unknown",
                        "PLAIN #2 TCP connection: without TLS",
                        "BAD #2 fault in the bytes: split-every: between ping, bytes 3, after byte 129 to the client",
                        "BAD #2 fault in the bytes: reset: after byte 900 to the client",
                        "BAD #2 fault in the bytes: slow-reading: bytes-per-second 1, after byte 1 from the client",
                        "BAD #2 the relay reset the connection (RST): 300 bytes from the client, 900 bytes to it",
                        "PLAIN #3 the fake ended its stream (FIN): 300 bytes from the client, 1 byte to it");
    }

    @Test
    void an_http_request_belongs_to_no_connection_and_shows_its_status_and_its_body() {
        Map<String, List<String>> headers = Map.of("authorization", List.of("Bearer sk-tck-…"));
        String path = "/v1/realtime/client_secrets";
        SampleJournal journal = new SampleJournal()
                .add(new Entry.Http(1, 0, true, "POST", path, Map.of(), headers, "{\"type\":\"realtime\"}", 400))
                .add(new Entry.Http(2, 0, false, "POST", path, Map.of(), headers, "{}", 200))
                .open();
        Timeline timeline = Timeline.of(journal.entries(), Set.of());

        assertThat(timeline.rows())
                .extracting(row -> row.tone() + " " + row.connectionSign() + " " + row.label() + ": " + row.detail())
                .containsExactly(
                        "BAD  POST /v1/realtime/client_secrets: 400, refused, TLS",
                        "PLAIN  POST /v1/realtime/client_secrets: 200, without TLS",
                        "PLAIN #1 GET /v1/realtime?model=gpt-realtime: 101, TLS");
        assertThat(timeline.hasSeveralConnections()).isFalse();
        assertThat(EntryFacts.of(journal.entries().get(0)).text())
                .isEqualTo("authorization: Bearer sk-tck-…\n\n{\"type\":\"realtime\"}");
    }

    @Test
    void the_excerpt_is_the_evidence_or_else_the_end() {
        List<Entry> journal =
                new SampleJournal().begun().spoken(4).closed(1000, "").entries();

        assertThat(Timeline.of(journal, Set.of(2)).excerpt(3))
                .extracting(TimelineRow::label)
                .containsExactly("session.update");
        assertThat(Timeline.of(journal, Set.of()).excerpt(2))
                .extracting(TimelineRow::direction)
                .containsExactly(Direction.TO_CLIENT, Direction.NOTE);
    }

    @Test
    void without_evidence_the_excerpt_leaves_out_what_any_service_says_in_any_session() {
        List<Entry> journal = new SampleJournal()
                .begun()
                .from("response.create", "")
                .to("response.created", "")
                .to("conversation.item.added", "")
                .spoken(4)
                .to("response.output_audio.done", "")
                .to("response.done", ",\"response\":{\"status\":\"completed\"}")
                .to("rate_limits.updated", "")
                .closed(1006, "")
                .entries();

        assertThat(Timeline.of(journal, Set.of()).excerpt(4))
                .extracting(TimelineRow::label)
                .containsExactly(
                        "response.create",
                        "4 × response.output_audio.delta, 4 × response.output_audio_transcript.delta",
                        "response.done",
                        "connection over, 1006");
    }

    @Test
    void evidence_outside_of_the_journal_does_no_harm() {
        assertThat(Timeline.of(List.of(), Set.of(3, -1)).rows()).isEmpty();
    }
}
