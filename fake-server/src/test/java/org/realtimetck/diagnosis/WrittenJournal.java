package org.realtimetck.diagnosis;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Entry;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;

/**
 * A journal written by hand, entry by entry, a millisecond apart unless it says otherwise. Apostrophes stand for the
 * quotes of JSON.
 */
final class WrittenJournal {

    private static final long STEP_MICROS = 1_000;

    private final List<Entry> entries = new ArrayList<>();
    private int connection = 1;
    private long now;

    /** From here on entries are of another connection. */
    WrittenJournal connection(int number) {
        connection = number;
        return this;
    }

    /** The next entry comes so much later. */
    WrittenJournal after(long millis) {
        now += 1_000 * millis;
        return this;
    }

    WrittenJournal opened(String path, Map<String, List<String>> query, Map<String, List<String>> headers, int status) {
        return add(new Entry.Opened(tick(), connection, true, path, query, headers, List.of(), status));
    }

    /** A handshake nothing is wrong with. */
    WrittenJournal openedWell() {
        return opened(101);
    }

    /** A handshake nothing is wrong with, and its answer. */
    WrittenJournal opened(int status) {
        return opened(
                "/v1/realtime",
                Map.of("model", List.of("gpt-realtime")),
                Map.of("authorization", List.of("Bearer sk-tck-…")),
                status);
    }

    /** A session that is open and configured, with this turn detection (JSON). */
    WrittenJournal session(String turnDetection) {
        String session = "'session':{'type':'realtime','audio':{'input':{'format':{'type':'audio/pcm','rate':24000},"
                + "'turn_detection':" + turnDetection + "},'output':{'voice':'marin'}}}}";
        return openedWell()
                .fake("{'type':'session.created'," + session)
                .client("{'type':'session.update','event_id':'u','session':{'type':'realtime'}}")
                .fake("{'type':'session.updated'," + session);
    }

    WrittenJournal session() {
        return session("null");
    }

    WrittenJournal client(String json) {
        String text = json.replace('\'', '"');
        return add(new Entry.Received(tick(), connection, type(text), text, false));
    }

    WrittenJournal clientBinary() {
        return add(new Entry.Received(tick(), connection, null, "AAAA", true));
    }

    /** Sound from the client: silence of so many bytes. */
    WrittenJournal append(int bytes) {
        return client("{'type':'input_audio_buffer.append','audio':'" + silence(bytes) + "'}");
    }

    /** Sound of the assistant: silence of so many bytes. */
    WrittenJournal speaks(String item, int bytes) {
        return fake("{'type':'response.output_audio.delta','item_id':'" + item + "','delta':'" + silence(bytes) + "'}");
    }

    WrittenJournal fake(String json) {
        String text = json.replace('\'', '"');
        return add(new Entry.Sent(tick(), connection, type(text), text, false));
    }

    WrittenJournal fakeBinary() {
        return add(new Entry.Sent(tick(), connection, null, "AAAA", true));
    }

    /** An error that answers the client event of this id. */
    WrittenJournal refuses(String eventId, String code, @Nullable String param) {
        return fake("{'type':'error','error':{'type':'invalid_request_error','code':'" + code + "','param':"
                + (param == null ? "null" : "'" + param + "'") + ",'event_id':'" + eventId + "'}}");
    }

    WrittenJournal http(String method, String path, int status) {
        return add(new Entry.Http(tick(), 0, true, method, path, Map.of(), Map.of(), "", status));
    }

    WrittenJournal closing(int code) {
        return add(new Entry.Closing(tick(), connection, code, ""));
    }

    WrittenJournal closed(int code) {
        return add(new Entry.Closed(tick(), connection, code, ""));
    }

    List<Finding> judged() {
        return RuleBook.judge(new Exchange(entries));
    }

    private static String silence(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    private WrittenJournal add(Entry entry) {
        entries.add(entry);
        return this;
    }

    private static @Nullable String type(String json) {
        return new WireCodec(Dialect.OPENAI).read(json).type();
    }

    private long tick() {
        long at = now;
        now += STEP_MICROS;
        return at;
    }
}
