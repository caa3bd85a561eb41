package org.realtimetck.client.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Observation.Audio;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.TurnEnd;
import org.realtimetck.client.Target;
import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of an adapter that answers at once, and what its words become. */
@Timeout(30)
class AdapterSessionTest {

    private static final String HASH = "0".repeat(64);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(AdapterSchema.text(), InputFormat.JSON);

    private final Scripted lines = new Scripted();
    private final AdapterConnection connection = new AdapterConnection(lines, new AdapterSchema());
    private final BlockingQueue<Observation> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void begin() {
        lines.begin(connection);
    }

    @Test
    void everyRequestKeepsToTheSchema() throws Exception {
        AdapterSession session = opened(null);
        session.say("Hi");
        session.speak(new byte[480]);
        session.ask();
        session.cancel();
        session.interrupt(120);
        session.toolResult("call_1", "{}");
        session.close();
        connection.close();
        assertThat(lines.sent)
                .extracting(AdapterSessionTest::op)
                .containsExactly(
                        "open", "say", "speak", "commit", "ask", "cancel", "interrupt", "toolResult", "close", "stop");
        assertThat(lines.ended).isTrue();
        lines.sent.forEach(line ->
                assertThat(SCHEMA.validate(line, InputFormat.JSON)).as(line).isEmpty());
    }

    @Test
    void speechIsNamedByItsFileWhereFilesAreShared() throws Exception {
        opened(Path.of("/kit/speech.wav")).speak(new byte[480]);
        assertThat(lines.sent).anyMatch(line -> line.contains("\"file\":\"/kit/speech.wav\""));
    }

    @Test
    void whatTheClientSaysWentWrongIsAnObservation() throws Exception {
        lines.answers.put("open", "\"error\":{\"by\":\"client\",\"type\":\"AuthenticationError\",\"message\":\"no\"}");
        AdapterSession session = opened(null);
        assertThat(next()).isEqualTo(new Failure("AuthenticationError", null, "no", null, true));
        assertThat(session.fault()).isEmpty();
    }

    @Test
    void aQuestionThatTheClientRefusesIsATurnThatFailed() throws Exception {
        lines.answers.put("ask", "\"error\":{\"by\":\"client\",\"message\":\"busy\",\"code\":\"active\"}");
        opened(null).ask();
        assertThat(next()).isEqualTo(new Failure(null, "active", "busy", null, false));
        assertThat(next()).isEqualTo(new TurnEnd(1, "failed", "active"));
    }

    @Test
    void anObservationWithoutATurnIsAboutTheOneAskedForLast() throws Exception {
        AdapterSession session = opened(null);
        session.ask();
        session.ask();
        lines.say("{\"obs\":\"text\",\"session\":\"s1\",\"delta\":\"Hi\"}");
        assertThat(next()).isEqualTo(new Observation.Text(2, "Hi"));
    }

    @Test
    void soundOnTheWayNeedsNoChecksumButTheLastOfATurnDoes() throws Exception {
        AdapterSession session = opened(null);
        session.ask();
        lines.say("{\"obs\":\"audio\",\"session\":\"s1\",\"bytes\":480}");
        lines.say("{\"obs\":\"audio\",\"session\":\"s1\",\"bytes\":960,\"sha256\":\"" + HASH + "\"}");
        lines.say("{\"obs\":\"turnEnd\",\"session\":\"s1\",\"status\":\"completed\"}");
        assertThat(next()).isEqualTo(new Audio(1, 480, ""));
        assertThat(next()).isEqualTo(new Audio(1, 960, HASH));
        assertThat(next()).isEqualTo(new TurnEnd(1, "completed", null));
        session.ask();
        lines.say("{\"obs\":\"audio\",\"session\":\"s1\",\"bytes\":480}");
        lines.say("{\"obs\":\"turnEnd\",\"session\":\"s1\",\"status\":\"completed\"}");
        assertThat(next()).isEqualTo(new Audio(2, 480, ""));
        assertThat(next()).isInstanceOf(Failure.class);
        assertThat(session.fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("expected sha256 in the last \"audio\""));
    }

    @Test
    void whatComesAfterTheEndOfASessionIsPassedOver() throws Exception {
        AdapterSession session = opened(null);
        session.close();
        lines.say("{\"obs\":\"connection\",\"session\":\"s1\",\"state\":\"closed\"}");
        AdapterSession second = session("s2", null);
        open(second);
        second.say("Hi");
        assertThat(connection.isBroken()).isFalse();
    }

    @Test
    void answersMayComeInAnyOrder() throws Exception {
        lines.answers.put("ask", "");
        AdapterSession session = opened(null);
        session.ask();
        session.say("Hi");
        lines.say("{\"id\":\"1\",\"ok\":true}");
        session.close();
        assertThat(session.fault()).isEmpty();
    }

    @Test
    void tooMuchWithinASecondIsAFlood() {
        FloodGate gate = new FloodGate(() -> 0);
        for (int i = 0; i < FloodGate.MOST_LINES; i++) {
            gate.pass("x");
        }
        assertThatThrownBy(() -> gate.pass("x"))
                .isInstanceOfSatisfying(
                        AdapterFault.class, fault -> assertThat(fault.kind()).isEqualTo(AdapterFault.Kind.FLOOD));
    }

    private AdapterSession opened(Path speech) throws InterruptedException {
        AdapterSession session = session("s1", speech);
        open(session);
        return session;
    }

    private AdapterSession session(String id, Path speech) {
        return new AdapterSession(new SessionOrder(id, "RESP-004", speech, Limits.scaled(1)), connection, closed -> {});
    }

    private void open(AdapterSession session) throws InterruptedException {
        Target target = new Target(
                Dialect.AZURE,
                URI.create("https://127.0.0.1:1"),
                URI.create("http://127.0.0.1:2"),
                "sk-tck",
                "gpt-realtime",
                Path.of("ca"),
                Path.of("store"),
                1);
        Errand.Function function = new Errand.Function("f", "Tells.", Map.of("type", "object"), "{}");
        session.open(target, new SessionSettings(Errand.Output.AUDIO, "Be brief.", null, function), told::add);
    }

    private Observation next() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    private static String op(String line) {
        return new JsonMapper().readTree(line).path("op").asString();
    }

    /** Answers every request with ok, or as {@code answers} says; with nothing if that is empty. */
    private static final class Scripted implements AdapterLines {

        final List<String> sent = new ArrayList<>();
        final Map<String, String> answers = new java.util.HashMap<>();
        private Ears ears;
        private boolean ended;

        @Override
        public void begin(Ears listener) {
            ears = listener;
        }

        void say(String line) {
            ears.line(line);
        }

        @Override
        public void send(String line) {
            sent.add(line);
            JsonNode request = new JsonMapper().readTree(line);
            String answer = answers.getOrDefault(request.path("op").asString(), "\"ok\":true");
            if (!answer.isEmpty()) {
                say("{\"id\":\"" + request.path("id").asString() + "\"," + answer + "}");
            }
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public void kill() {
            end();
        }
    }
}
