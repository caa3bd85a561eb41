package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.fault.CloseWith;
import org.realtimetck.fault.EndWithoutClose;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.InjectEvent;
import org.realtimetck.fault.MalformedJson;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.FailResponse;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.wire.Dialect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every fault as a client meets it, with and without TLS. */
class FaultsOnTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Model ASSISTANT = new Assistant(Pace.IMMEDIATE);
    private static final JsonMapper MAPPER = new JsonMapper();

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCloseInTheMiddle(boolean tls) throws InterruptedException {
        OpenSandbox sandbox = fake.open(with(new CloseWith(1012, "service restart"), Place.after("response.created")));
        JdkClient client = askedOver(tls, sandbox);
        assertThat(client.end()).isEqualTo(new JdkClient.End(1012, "service restart"));
        assertThat(typesOf(client.unread())).endsWith("conversation.item.done", "response.created");
        assertIntendedMore(sandbox);
        assertThat(sandbox.journal().entries())
                .anyMatch(entry -> entry instanceof Entry.Closing closing && closing.code() == 1012);
    }

    /** Read from the socket: the JDK's client drops a message that the end of the stream follows at once. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEndWithoutAClose(boolean tls) throws IOException, InterruptedException {
        OpenSandbox sandbox = fake.open(with(new EndWithoutClose(), Place.before("response.done")));
        String key = "Authorization: Bearer " + sandbox.key();
        RawClient client = tls ? fake.dialTls(RunningFake.OPENAI, key) : fake.dial(RunningFake.OPENAI, key);
        client.readHead();
        for (String event : List.of(Said.WRITTEN, Said.userText("say something"), Said.RESPOND)) {
            client.sendText(event);
        }
        assertThat(typesOf(textsToTheEnd(client))).endsWith("response.output_item.done");
        assertIntendedMore(sandbox);
        assertThat(sandbox.journal().entries()).anyMatch(Entry.Aborted.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEventNobodyKnows(boolean tls) throws InterruptedException {
        String json = "{\"type\":\"weather.changed\",\"event_id\":\"event_1\",\"degrees\":[1,2]}";
        OpenSandbox sandbox =
                fake.open(with(new InjectEvent("weather.changed", json), Place.before("response.content_part.added")));
        JdkClient client = askedOver(tls, sandbox);
        client.nextOf("response.output_item.added");
        client.nextOf("conversation.item.added");
        assertThat(client.nextText()).isEqualTo(json);
        assertThat(client.next().path("type").asString()).isEqualTo("response.content_part.added");
        assertThat(client.nextOf("response.done")
                        .path("response")
                        .path("status")
                        .asString())
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jsonThatBreaksOff(boolean tls) throws InterruptedException {
        OpenSandbox sandbox = fake.open(with(new MalformedJson(), Place.after("response.created")));
        JdkClient client = askedOver(tls, sandbox);
        client.nextOf("response.created");
        String broken = client.nextText();
        assertThatThrownBy(() -> MAPPER.readTree(broken)).isInstanceOf(JacksonException.class);
        assertThat(client.nextOf("response.done")
                        .path("response")
                        .path("status")
                        .asString())
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aResponseThatFailsInTheMiddle(boolean tls) throws InterruptedException {
        Model failing = new FailResponse(ASSISTANT, number -> number == 1, 2, null);
        OpenSandbox sandbox = fake.open(Sandbox.healthy("mine", Dialect.OPENAI, failing));
        JdkClient client = askedOver(tls, sandbox);
        client.nextOf("response.output_text.delta");
        client.nextOf("response.output_text.delta");
        JsonNode done = client.next();
        assertThat(done.path("type").asString()).isEqualTo("response.done");
        JsonNode response = done.path("response");
        assertThat(response.path("status").asString()).isEqualTo("failed");
        assertThat(response.path("status_details").path("error").path("type").asString())
                .isEqualTo("server_error");
        assertThat(Said.writtenTurn(client, "better now?")).isEqualTo("You said: better now?");
    }

    private static Sandbox with(Fault fault, Place place) {
        return Sandbox.healthy("mine", Dialect.OPENAI, ASSISTANT).with(new PlacedFault(fault, place));
    }

    private JdkClient askedOver(boolean tls, OpenSandbox sandbox) {
        JdkClient client = tls
                ? fake.connectTls(RunningFake.OPENAI, sandbox.key())
                : fake.connect(RunningFake.OPENAI, sandbox.key());
        client.send(Said.WRITTEN);
        client.send(Said.userText("say something long enough for a few deltas"));
        client.send(Said.RESPOND);
        return client;
    }

    /** The journal tells what the session meant to send from what left. */
    private static void assertIntendedMore(OpenSandbox sandbox) throws InterruptedException {
        assertThat(sandbox.journal()
                        .await(
                                entries -> entries.stream()
                                        .anyMatch(entry -> entry instanceof Entry.Intended intended
                                                && "rate_limits.updated".equals(intended.type())),
                                SOON))
                .isTrue();
        assertThat(sandbox.journal().entries())
                .noneMatch(entry -> entry instanceof Entry.Sent sent && "rate_limits.updated".equals(sent.type()));
    }

    /** Whole text messages only, up to a clean end of the stream. */
    private static List<String> textsToTheEnd(RawClient client) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Optional<Received> frame = client.readIfAny(); frame.isPresent(); frame = client.readIfAny()) {
            assertThat(frame.get().opCode()).isEqualTo(RawClient.TEXT);
            texts.add(frame.get().text());
        }
        return texts;
    }

    private static List<String> typesOf(List<String> texts) {
        List<String> types = new ArrayList<>();
        texts.forEach(text -> types.add(MAPPER.readTree(text).path("type").asString()));
        return types;
    }
}
