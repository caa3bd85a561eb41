package org.realtimetck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalBounds;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

/** What the assertions take, and what they say when they do not. */
class JournalAssertTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final String UPDATE =
            "{\"type\":\"session.update\",\"session\":{\"type\":\"transcription\",\"audio\":{\"output\":{\"speed\":1.0}},\"tools\":[]}}";

    private static final List<String> KEY = List.of("Bearer sk-0123456789");

    private final AtomicLong nanos = new AtomicLong();
    /** A millisecond passes with each look at the clock. */
    private final Journal journal = new Journal(JournalBounds.DEFAULT, () -> nanos.getAndAdd(1_000_000));

    private ConnectionJournal connection(Map<String, List<String>> headers, int status) {
        ConnectionJournal connection = new ConnectionJournal(journal, "");
        connection.opened(
                false, "/v1/realtime", Map.of("model", List.of("gpt-realtime")), headers, List.of("realtime"), status);
        return connection;
    }

    private ConnectionJournal connection() {
        return connection(Map.of("user-agent", List.of("mine/1"), "authorization", KEY), 101);
    }

    private static void send(ConnectionJournal connection, Frame... frames) {
        Outbound out = connection.tapSent(new Nowhere());
        List.of(frames).forEach(out::send);
    }

    private record Nowhere() implements Outbound {
        @Override
        public void send(Frame frame) {}

        @Override
        public void flush() {}
    }

    private JournalAssert that() {
        return RealtimeAssertions.assertThat(journal).within(SOON);
    }

    private static void says(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void eventsAreFoundByTypeFieldsAndOrder() {
        ConnectionJournal connection = connection();
        connection.received("session.update", UPDATE);
        send(connection, new Frame.Text("session.updated", "{\"type\":\"session.updated\",\"n\":null}"));
        connection.received("response.create", "{\"type\":\"response.create\"}");
        connection.closed(1000, "bye");
        that().received("session.update")
                .with("session.type", "transcription")
                .with("session.audio.output.speed", 1)
                .with("session.tools", List.of())
                .with("session")
                .without("session.model")
                .times(1)
                .sent("session.updated")
                .with("n", null)
                .receivedInOrder("session.update", "response.create")
                .didNotReceive("response.cancel")
                .closedWith(1000)
                .hasConnections(1)
                .hasFinding("CFG-11");
    }

    @Test
    void handshakesAreFoundByNumber() {
        connection();
        connection(Map.of("openai-beta", List.of("realtime=v1"), "authorization", KEY), 403);
        that().handshake()
                .hasHeader("User-Agent", "mine/1")
                .hasNoHeader("OpenAI-Beta")
                .hasQuery("model", "gpt-realtime")
                .hasNoQuery("api-version")
                .offersSubprotocol("realtime")
                .hasPath("/v1/realtime")
                .wasAccepted()
                .handshake(2)
                .wasAnswered(403)
                .hasFinding("MIG-01");
    }

    @Test
    void whatComesWhileSomebodyWaitsCounts() {
        ConnectionJournal connection = connection();
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> connection.received("session.update", UPDATE));
        RealtimeAssertions.assertThat(journal).received("session.update");
        later.join();
    }

    @Test
    void anotherValueIsShownWithItsTimelineAndTheFix() {
        ConnectionJournal connection = connection();
        connection.received("session.update", UPDATE);
        send(
                connection,
                new Frame.Text("error", "{\"type\":\"error\",\"error\":{\"code\":\"odd\",\"message\":\"No.\"}}"),
                new Frame.Close(1008, "go"));
        says(() -> that().received("session.update").with("session.type", "realtime"), """
                expected the client to send session.update with session.type = "realtime" within 50 ms,
                but it sent 1:
                  at 2.0 ms, session.type = "transcription".
                On the wire (milliseconds since the sandbox was opened):
                      1.0  client → fake  GET /v1/realtime?model=gpt-realtime  101
                      2.0  client → fake  session.update  transcription
                      3.0  client ← fake  error  odd · No.
                      4.0  client ← fake  close 1008  go
                What to do: One set of settings is sent for both types of session. A transcription session has\
                 audio.input and include; voice, instructions, tools and output belong to a realtime session.\
                 [CFG-11]""");
    }

    @Test
    void anEventThatNeverCameIsNamedWithTheNearest() {
        connection().received("sesion.update", "{\"type\":\"sesion.update\"}");
        says(() -> that().as("the bot").received("session.update"), """
                [the bot] expected the client to send session.update within 50 ms,
                but it sent none; it did send sesion.update.
                On the wire (milliseconds since the sandbox was opened):
                      1.0  client → fake  GET /v1/realtime?model=gpt-realtime  101
                      2.0  client → fake  sesion.update
                What to do: The type is misspelt, or made up, or a server event. Look the type up in the API reference;\
                 the nearest one is often meant. [EVT-02]""");
    }

    @Test
    void aClientThatNeverCameIsToldApart() {
        says(() -> that().handshake(), """
                expected handshake 1 within 50 ms,
                but the client made no handshake.
                On the wire: nothing.
                What to do: no client has reached this sandbox. Give yours the base URL and the key of the session, and\
                 start it before you assert.""");
    }

    @Test
    void deltasAreFoldedAndWhatAFaultLetThroughIsToldOnce() {
        ConnectionJournal connection = connection();
        Outbound out = connection.tapIntended(connection.tapSent(new Nowhere()));
        for (String word : List.of("Good ", "morning")) {
            out.send(new Frame.Text(
                    "response.output_text.delta",
                    "{\"type\":\"response.output_text.delta\",\"delta\":\"" + word + "\"}"));
            connection.receivedBinary(ByteBuffer.wrap(new byte[3]));
        }
        connection.tapIntended(new Nowhere()).send(new Frame.Text("response.done", "{\"type\":\"response.done\"}"));
        out.send(new Frame.Abort());
        connection.closed(1006, "");
        connection();
        says(() -> that().closedWith(1000), """
                expected a connection to be closed with 1000 within 50 ms,
                but the codes are 1006.
                On the wire (milliseconds since the sandbox was opened):
                      1.0  #1  client → fake  GET /v1/realtime?model=gpt-realtime  101
                      3.0  #1  client ← fake  2 × response.output_text.delta  “Good morning” over 3.0 ms
                      4.0  #1  client → fake  2 × binary message  over 3.0 ms
                      8.0  #1  ·              meant to send response.done  before faults
                      9.0  #1  client ← fake  connection dropped  no close frame
                     10.0  #1  ·              connection over, 1006
                     11.0  #2  client → fake  GET /v1/realtime?model=gpt-realtime  101
                What to do: The bytes are sent as they are, or in the alphabet of URLs, or with a data URL in front.\
                 Encode the bytes with standard base64, padded, and send\
                 {"type":"input_audio_buffer.append","audio":…} as text. [AIN-01]""");
    }

    @Test
    void eachAssertionSaysWhatItWantedAndWhatCame() {
        ConnectionJournal connection = connection();
        connection.received("response.create", "{\"type\":\"response.create\"}");
        begins(() -> that().didNotReceive("response.create"), "the client to send no response.create", "it sent 1:");
        begins(
                () -> that().received("response.create").times(2),
                "the client to send response.create 2 times within 50 ms",
                "it sent 1:");
        begins(
                () -> that().received("response.create").with("response"),
                "the client to send response.create with a value at response within 50 ms",
                "it sent 1:\n  at 2.0 ms, nothing at response.");
        begins(
                () -> that().receivedInOrder("response.create", "response.cancel"),
                "the client to send, in this order, response.create, response.cancel within 50 ms",
                "after response.create there is no response.cancel.");
        begins(() -> that().sent("response.done"), "the fake to send response.done within 50 ms", "it sent none.");
        begins(() -> that().closedWith(1000), "a connection to be closed with 1000 within 50 ms", "none was closed.");
        begins(() -> that().hasConnections(2), "2 connections within 50 ms", "the client made 1 connection.");
        begins(() -> that().hasConnections(0), "no connection within 50 ms", "the client made 1 connection.");
        begins(() -> that().hasFinding("MIG-01"), "the finding MIG-01 within 50 ms", "there is none.");
        begins(
                () -> that().handshake().hasHeader("X-Mine", "1"),
                "handshake 1 to have the header X-Mine: 1",
                "it has none.");
        begins(
                () -> that().handshake().hasNoQuery("model"),
                "handshake 1 to have no query parameter model",
                "it has gpt-realtime.");
        begins(() -> that().handshake().wasAnswered(401), "handshake 1 to have the answer: 401", "it has 101.");
    }

    private static void begins(ThrowingCallable assertion, String expected, String came) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected " + expected + ",\nbut " + came)
                .hasMessageContaining("\nOn the wire ")
                .hasMessageContaining("\nWhat to do: ");
    }

    @Test
    void findingsAreToldWithTheirFix() {
        connection(Map.of("openai-beta", List.of("realtime=v1"), "authorization", KEY), 101);
        assertThatThrownBy(() -> that().hasNoFindings())
                .hasMessageStartingWith("expected no finding of the diagnosis,\nbut there is 1 finding:\n  MIG-01: The"
                        + " upgrade of connection 1 carried OpenAI-Beta: realtime=v1;")
                .hasMessageContaining("What to do: The client asks for the Preview, which is switched off. Remove it.")
                .hasMessageEndingWith("[MIG-01]");
    }

    @Test
    void aRuleThatIsNoneAndALimitThatIsNoneAreRefused() {
        assertThatThrownBy(() -> that().hasFinding("MIG-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected the id of a rule, got MIG-1. Did you mean MIG-01? There are ");
        assertThatThrownBy(() -> that().within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a limit above zero, got PT0S");
    }

    @Test
    void aLongTimelineKeepsItsEnds() {
        ConnectionJournal connection = connection();
        for (int i = 0; i < 100; i++) {
            connection.received("response.create", "{\"type\":\"response.create\"}");
        }
        assertThat(TimelineText.of(journal.entries()).lines())
                .hasSize(1 + 20 + 1 + 40)
                .contains("  … 41 lines more");
    }

    @Test
    void anEntryNobodyKnowsHereIsShownAsItIs() {
        connection().chaos("storm", 7, List.of());
        assertThat(TimelineText.of(journal.entries()))
                .endsWith("      2.0  ·              chaos  Chaos[atMicros=2000, connection=1, profile=storm, seed=7,"
                        + " meets=[]]\n");
    }
}
