package org.realtimetck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

class ConnectionJournalTest {

    private static final String KEY = "sk-tck-session-0123456789abcdef9f3a";
    private static final String MASKED = "sk-tck-…9f3a";

    private final Journal journal = new Journal(new JournalBounds(100, 10_000, 200), () -> 0L);
    private final ConnectionJournal connection = new ConnectionJournal(journal, KEY);

    private static Outbound into(List<Frame> frames) {
        return new Outbound() {
            @Override
            public void send(Frame frame) {
                frames.add(frame);
            }

            @Override
            public void flush() {
                frames.add(new Frame.Text("flush", ""));
            }
        };
    }

    private Entry.Opened opened(
            Map<String, List<String>> query, Map<String, List<String>> headers, List<String> subprotocols) {
        connection.opened(true, "/v1/realtime", query, headers, subprotocols, 101);
        return (Entry.Opened) journal.entries().get(0);
    }

    @Test
    void masksCredentialsOfTheHandshake() {
        Entry.Opened opened = opened(
                Map.of("api-key", List.of(KEY), "model", List.of("gpt-realtime"), "Authorization", List.of("Bearer x")),
                Map.of(
                        "authorization", List.of("Bearer " + KEY),
                        "api-key", List.of("0123456789abcdef0123456789abcdef"),
                        "ocp-apim-subscription-key", List.of("fedcba9876543210"),
                        "cookie", List.of("session=secret1234; user=me56789"),
                        "sec-websocket-protocol", List.of("realtime, openai-insecure-api-key." + KEY),
                        "user-agent", List.of("test")),
                List.of("realtime", "openai-insecure-api-key." + KEY));

        assertThat(opened.headers().get("authorization")).containsExactly("Bearer " + MASKED);
        assertThat(opened.headers().get("sec-websocket-protocol"))
                .containsExactly("realtime, openai-insecure-api-key." + MASKED);
        assertThat(opened.headers().get("user-agent")).containsExactly("test");
        assertThat(opened.subprotocols()).containsExactly("realtime", "openai-insecure-api-key." + MASKED);
        assertThat(opened.query()).containsEntry("api-key", List.of(MASKED));
        assertThat(opened.query()).containsEntry("model", List.of("gpt-realtime"));
        assertThat(opened.toString())
                .doesNotContain(KEY, "0123456789abcdef", "fedcba98", "secret1234", "session=", "Bearer x");
    }

    @Test
    void masksTheKeyWhereverElseItTurnsUp() {
        Entry.Opened opened = opened(
                Map.of("key", List.of(KEY)),
                Map.of("X-Forwarded-Key", List.of("my " + KEY), "AUTHORIZATION", List.of("Bearer other-key-1234567")),
                List.of("odd." + KEY));
        connection.received("session.update", "{\"instructions\":\"my key is " + KEY + "\"}");
        connection.closed(1000, "bye " + KEY);

        assertThat(opened.query()).containsEntry("key", List.of(MASKED));
        assertThat(journal.entries().toString()).contains("my key is " + MASKED).doesNotContain(KEY, "other-key");
    }

    @Test
    void masksTheKeyInFramesOfBothDirections() {
        Outbound pipe = connection.tapIntended(connection.tapSent(into(new ArrayList<>())));

        pipe.send(new Frame.Text("error", "Incorrect API key provided: " + KEY));

        assertThat(journal.entries()).hasSize(2);
        assertThat(journal.entries().toString()).contains(MASKED).doesNotContain(KEY);
    }

    @Test
    void aShortKeyIsNoReasonToTearWordsApart() {
        ConnectionJournal other = new ConnectionJournal(journal, "sess");

        other.received("session.update", "{\"type\":\"session.update\"}");

        assertThat(((Entry.Received) journal.entries().get(0)).text()).isEqualTo("{\"type\":\"session.update\"}");
    }

    @Test
    void cutsLongMessagesAndSaysHowMuchIsMissing() {
        connection.received(null, "x".repeat(1_000));

        assertThat(((Entry.Received) journal.entries().get(0)).text())
                .isEqualTo("x".repeat(200) + "…[800 characters left out]");
    }

    @Test
    void neverCutsACharacterInHalf() {
        connection.received(null, "x".repeat(199) + "👍👍");

        String kept = ((Entry.Received) journal.entries().get(0)).text();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(kept)).isTrue();
        assertThat(kept).startsWith("x".repeat(199) + "…");
    }

    @Test
    void aKeyAcrossTheCutIsMaskedToo() {
        connection.received(null, "x".repeat(180) + KEY + "y".repeat(500));

        assertThat(journal.entries().toString()).doesNotContain("sk-tck-session");
    }

    @Test
    void writesBinaryMessagesAsBase64AndLeavesThemReadable() {
        ByteBuffer payload = ByteBuffer.wrap(new byte[] {1, 2, 3}).asReadOnlyBuffer();
        List<Frame> frames = new ArrayList<>();

        connection.receivedBinary(payload);
        connection.tapSent(into(frames)).send(new Frame.Binary(payload));

        assertThat(journal.entries())
                .containsExactly(
                        new Entry.Received(0, 1, null, "AQID", true), new Entry.Sent(0, 1, null, "AQID", true));
        assertThat(payload.remaining()).isEqualTo(3);
        assertThat(frames).hasSize(1);
    }

    @Test
    void dropsWhatComesAfterTheEndAndRecordsItOnce() {
        List<Frame> frames = new ArrayList<>();
        Outbound tap = connection.tapSent(into(frames));

        tap.send(new Frame.Text("error", "{}"));
        tap.send(new Frame.Close(1001, "over"));
        tap.send(new Frame.Text("response.done", "{}"));
        tap.send(new Frame.Close(1000, "again"));
        tap.send(new Frame.Abort());

        assertThat(frames).hasSize(2);
        assertThat(journal.entries())
                .containsExactly(new Entry.Sent(0, 1, "error", "{}", false), new Entry.Closing(0, 1, 1001, "over"));
    }

    @Test
    void anAbortEndsTheConnectionToo() {
        List<Frame> frames = new ArrayList<>();
        Outbound tap = connection.tapSent(into(frames));

        tap.send(new Frame.Abort());
        tap.send(new Frame.Text("error", "{}"));
        tap.flush();

        assertThat(frames).containsExactly(new Frame.Abort(), new Frame.Text("flush", ""));
        assertThat(journal.entries()).containsExactly(new Entry.Aborted(0, 1));
    }
}
