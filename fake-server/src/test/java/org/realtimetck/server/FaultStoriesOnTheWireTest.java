package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.fault.AudioBurst;
import org.realtimetck.fault.BrokenBase64;
import org.realtimetck.fault.DelayEvent;
import org.realtimetck.fault.ExpireSession;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.GhostResponse;
import org.realtimetck.fault.HoldEvent;
import org.realtimetck.fault.LoneSurrogate;
import org.realtimetck.fault.OddAudio;
import org.realtimetck.fault.OversizeEvent;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.fault.Silence;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.QueuedModel;
import org.realtimetck.script.Reply;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people report of faults, as a client meets it: at least one story of each family. */
class FaultStoriesOnTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(60);
    private static final Model ASSISTANT = new Assistant(Pace.IMMEDIATE);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SPEAK = Said.userText("say something long enough for a few deltas");

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    private OpenSandbox open(Model model, Fault fault, Place place) {
        return fake.open(Sandbox.healthy("mine", Dialect.OPENAI, model).with(new PlacedFault(fault, place)));
    }

    private JdkClient connect(boolean tls, OpenSandbox sandbox) {
        return tls
                ? fake.connectTls(RunningFake.OPENAI, sandbox.key())
                : fake.connect(RunningFake.OPENAI, sandbox.key());
    }

    private RawClient dial(boolean tls, OpenSandbox sandbox) throws IOException {
        String key = "Authorization: Bearer " + sandbox.key();
        RawClient client = tls ? fake.dialTls(RunningFake.OPENAI, key) : fake.dial(RunningFake.OPENAI, key);
        client.readHead();
        return client;
    }

    private static void await(OpenSandbox sandbox, Predicate<Entry> entry) throws InterruptedException {
        assertThat(sandbox.journal().await(entries -> entries.stream().anyMatch(entry), SOON))
                .as("%s", sandbox.journal().entries())
                .isTrue();
    }

    private static boolean isIntended(Entry entry, String type) {
        return entry instanceof Entry.Intended intended && type.equals(intended.type());
    }

    private static boolean isSent(Entry entry, String type) {
        return entry instanceof Entry.Sent sent && type.equals(sent.type());
    }

    private static String typeOf(JsonNode event) {
        return event.path("type").asString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServiceThatHasFallenSilentStillAnswersPings(boolean tls) throws IOException, InterruptedException {
        OpenSandbox sandbox = open(ASSISTANT, new Silence(), Place.after("response.created"));
        RawClient client = dial(tls, sandbox);
        client.sendText(SPEAK);
        client.sendText(Said.RESPOND);
        List<String> heard = new ArrayList<>();
        do {
            heard.add(typeOf(MAPPER.readTree(client.read().text())));
        } while (!heard.contains("response.created"));
        client.sendText("{\"type\":\"is.anybody.there\"}");
        await(sandbox, entry -> isIntended(entry, "error"));

        for (String payload : List.of("one", "two")) {
            client.send(true, RawClient.PING, payload.getBytes(StandardCharsets.UTF_8));
            Received pong = client.read();
            assertThat(pong.opCode()).isEqualTo(RawClient.PONG);
            assertThat(pong.text()).isEqualTo(payload);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anHourIsOverInTheMiddleOfAnAnswer(boolean tls) throws InterruptedException {
        OpenSandbox sandbox =
                open(ASSISTANT, new ExpireSession(), new Place.AfterEvent("response.output_audio.delta", 2));
        JdkClient client = connect(tls, sandbox);
        client.send(SPEAK);
        client.send(Said.RESPOND);

        client.nextOf("response.output_audio.delta");
        client.nextOf("response.output_audio.delta");
        assertThat(client.next().at("/error/code").asString()).isEqualTo("session_expired");
        assertThat(client.end())
                .isEqualTo(new JdkClient.End(1001, "Your session hit the maximum duration of 60 minutes."));
        assertThat(client.unread()).isEmpty();
    }

    /** The session's accounts stay true: it finished, so it refuses the cancel, and the client hears both in order. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aResponseIsDoneExactlyAsTheCancelArrives(boolean tls) throws InterruptedException {
        OpenSandbox sandbox = open(
                ASSISTANT,
                new HoldEvent(null, "response.cancel", LONG, HoldEvent.Others.WAIT),
                Place.on("response.done"));
        JdkClient client = connect(tls, sandbox);
        client.send(SPEAK);
        client.send(Said.RESPOND);
        client.nextOf("response.output_item.done");
        await(sandbox, entry -> isIntended(entry, "rate_limits.updated"));

        client.send("{\"type\":\"response.cancel\",\"event_id\":\"cancel_1\"}");

        JsonNode done = client.next();
        assertThat(done.at("/response/status").asString()).isEqualTo("completed");
        assertThat(typeOf(client.next())).isEqualTo("rate_limits.updated");
        JsonNode error = client.next();
        assertThat(error.at("/error/code").asString()).isEqualTo("response_cancel_not_active");
        assertThat(error.at("/error/event_id").asString()).isEqualTo("cancel_1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherResponseComesBetweenAFunctionCallAndItsOutput(boolean tls) throws InterruptedException {
        OpenSandbox sandbox = open(
                new QueuedModel(List.of(Reply.call("get_weather", "{\"city\":\"Bergen\"}")), ASSISTANT),
                new GhostResponse("One moment.", Duration.ZERO),
                new Place.OnReceived("conversation.item.create", 2));
        JdkClient client = connect(tls, sandbox);
        client.send(SPEAK);
        client.send(Said.RESPOND);
        String call = client.nextOf("response.function_call_arguments.done")
                .path("call_id")
                .asString();
        client.nextOf("rate_limits.updated");

        client.send("{\"type\":\"conversation.item.create\",\"item\":{\"type\":\"function_call_output\",\"call_id\":\""
                + call + "\",\"output\":\"rain\"}}");

        String ghost = client.nextOf("response.created").at("/response/id").asString();
        assertThat(client.nextOf("response.done").at("/response/id").asString()).isEqualTo(ghost);
        assertThat(client.nextOf("conversation.item.added").at("/item/call_id").asString())
                .isEqualTo(call);
        client.send(Said.RESPOND);
        assertThat(client.nextOf("response.done").at("/response/id").asString()).isNotEqualTo(ghost);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMessageOf16MebibytesArrivesWhole(boolean tls) throws IOException {
        OpenSandbox sandbox = open(ASSISTANT, new OversizeEvent(16_777_216), Place.on("session.created"));
        RawClient client = dial(tls, sandbox);

        Received created = client.read();

        assertThat(created.fin()).isTrue();
        assertThat(created.payload()).hasSize(16_777_216);
        assertThat(created.text()).startsWith("{\"type\":\"session.created\",").endsWith("xxx\"}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void halfACharacterIsWrittenInAscii(boolean tls) throws IOException {
        OpenSandbox sandbox = open(ASSISTANT, new LoneSurrogate("session.instructions"), Place.on("session.created"));
        byte[] created = dial(tls, sandbox).read().payload();

        for (byte one : created) {
            assertThat(one).isNotNegative();
        }
        assertThat(new String(created, StandardCharsets.US_ASCII)).contains("\\uD83D\",");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void soundIsSpoiledPieceByPiece(boolean tls) throws InterruptedException {
        OpenSandbox sandbox = fake.open(Sandbox.healthy("mine", Dialect.OPENAI, ASSISTANT)
                .with(new PlacedFault(new OddAudio(), new Place.OnEvent("response.output_audio.delta", 1)))
                .with(new PlacedFault(
                        new BrokenBase64(BrokenBase64.Flaw.ILLEGAL_CHARACTER),
                        new Place.OnEvent("response.output_audio.delta", 2))));
        JdkClient client = connect(tls, sandbox);
        client.send(SPEAK);
        client.send(Said.RESPOND);

        assertThat(Base64.getDecoder().decode(nextSound(client)).length % 2).isEqualTo(1);
        String broken = nextSound(client);
        assertThatThrownBy(() -> Base64.getDecoder().decode(broken)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Base64.getDecoder().decode(nextSound(client)).length % 2).isZero();
    }

    private static String nextSound(JdkClient client) throws InterruptedException {
        return client.nextOf("response.output_audio.delta").path("delta").asString();
    }

    /** The reply is paced; what leaves is not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void soundComesOnlyWhenAllOfItIsMade(boolean tls) throws InterruptedException {
        OpenSandbox sandbox = open(
                new Assistant(new Pace(Duration.ZERO, Duration.ofMillis(5))),
                new AudioBurst(Duration.ZERO),
                new Place.FromTheStart());
        JdkClient client = connect(tls, sandbox);
        client.send(SPEAK);
        client.send(Said.RESPOND);
        client.nextOf("response.output_audio.done");

        List<Entry> entries = sandbox.journal().entries();
        assertThat(indexOf(entries, entry -> isSent(entry, "response.output_audio.delta")))
                .isGreaterThan(indexOf(entries, entry -> isIntended(entry, "response.output_audio.done")));
        assertThat(entries.stream()
                        .filter(entry -> isSent(entry, "response.output_audio.delta"))
                        .count())
                .isEqualTo(entries.stream()
                        .filter(entry -> isIntended(entry, "response.output_audio.delta"))
                        .count())
                .isGreaterThan(2);
    }

    private static int indexOf(List<Entry> entries, Predicate<Entry> wanted) {
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.test(entries.get(i))) {
                return i;
            }
        }
        throw new AssertionError("expected an entry that is not there, got " + entries);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsHeldWhenTheClientLeavesIsNeverSent(boolean tls) throws IOException, InterruptedException {
        OpenSandbox sandbox = open(ASSISTANT, new DelayEvent(LONG), Place.on("response.created"));
        RawClient client = dial(tls, sandbox);
        client.sendText(SPEAK);
        client.sendText(Said.RESPOND);
        await(sandbox, entry -> isIntended(entry, "rate_limits.updated"));

        client.sendClose(1000, "bye");

        Received frame = client.read();
        while (frame.opCode() != RawClient.CLOSE) {
            assertThat(frame.text()).doesNotContain("\"type\":\"response.");
            frame = client.read();
        }
        await(sandbox, Entry.Closed.class::isInstance);
        assertThat(sandbox.journal().entries()).noneMatch(entry -> isSent(entry, "response.created"));
    }
}
