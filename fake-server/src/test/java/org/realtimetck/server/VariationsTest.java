package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.Deflate;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.wire.Dialect;

/** A switch reaches the place it is for, and only the sandbox it is set for. */
class VariationsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_785_214_048L);
    private static final String DEFLATE = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";

    @RegisterExtension
    final RunningFake fake = RunningFake.strict().by(InstantSource.fixed(NOW));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {RunningFake.OPENAI, RunningFake.AZURE})
    void framesAreCompressedWhereThatIsSwitchedAndNowhereElse(String target) throws IOException, DataFormatException {
        RawClient plain = fake.dial(target, DEFLATE, bearer(fake.open("plain", null)));
        assertThat(plain.readHead()).contains(" 101 ").doesNotContain("permessage-deflate");
        assertThat(plain.read().text()).startsWith("{\"type\":\"session.created\"");

        OpenSandbox compressing = varying("compressing", Variation.PERMESSAGE_DEFLATE_NEGOTIATED);
        RawClient client = fake.dial(target, DEFLATE, bearer(compressing));
        assertThat(client.readHead()).contains("Sec-WebSocket-Extensions: permessage-deflate");
        Deflate deflate = new Deflate();
        Received created = client.read();
        assertThat(created.compressed()).isTrue();
        assertThat(deflate.inflated(created.payload())).startsWith("{\"type\":\"session.created\"");
        client.send(true, RawClient.TEXT | RawClient.COMPRESSED, deflate.deflated(Said.WRITTEN));
        assertThat(deflate.inflated(client.read().payload())).startsWith("{\"type\":\"session.updated\"");
    }

    /** The other clients' offers are in the table of measured clients: this one can be asked here. */
    @Test
    void theJdksClientOffersNoCompression() throws InterruptedException {
        OpenSandbox sandbox = varying("mine", Variation.PERMESSAGE_DEFLATE_NEGOTIATED);
        assertThat(fake.connect(RunningFake.OPENAI, sandbox.key())
                        .next()
                        .path("type")
                        .asString())
                .isEqualTo("session.created");
        Entry.Opened opened = (Entry.Opened) sandbox.journal().entries().get(0);
        assertThat(opened.headers()).doesNotContainKey("sec-websocket-extensions");
    }

    @Test
    void azureAnswersUnderThePreviewsNames() throws InterruptedException {
        OpenSandbox sandbox = varying("old", Variation.AZURE_PREVIEW_EVENT_NAMES);
        JdkClient client = fake.connect(RunningFake.AZURE, sandbox.key());
        client.send(Said.WRITTEN);
        client.send(Said.userText("hello"));
        client.send(Said.RESPOND);
        assertThat(client.nextOf("response.text.done").path("text").asString()).isEqualTo("You said: hello");
        client.nextOf("response.done");
        assertThat(sandbox.journal().entries())
                .filteredOn(entry -> entry instanceof Entry.Sent)
                .extracting(entry -> ((Entry.Sent) entry).type())
                .contains("response.text.delta")
                .doesNotContain("response.output_text.delta");
    }

    @Test
    void aSessionRefusesG711() throws InterruptedException {
        JdkClient client = fake.connect(
                RunningFake.OPENAI, varying("pcm", Variation.G711_REFUSED).key());
        client.send("{\"type\":\"session.update\",\"event_id\":\"mine\",\"session\":{\"type\":\"realtime\",\"audio\":"
                + "{\"output\":{\"format\":{\"type\":\"audio/pcmu\"}}}}}");
        assertThat(client.nextOf("error").path("error").path("event_id").asString())
                .isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {Minting.OPENAI, Minting.AZURE})
    void secretsLiveAMinute(String target) throws Exception {
        String key = varying("short", Variation.CLIENT_SECRETS_LIVE_A_MINUTE).key();
        assertThat(Minting.mint(fake, target, key, "{}").path("expires_at").asLong())
                .isEqualTo(NOW.getEpochSecond() + 60);
        assertThat(Minting.mint(fake, target, key, "{\"expires_after\":{\"seconds\":90}}")
                        .path("expires_at")
                        .asLong())
                .isEqualTo(NOW.getEpochSecond() + 90);
        long usual = Minting.mint(fake, target, fake.open("usual", null).key(), "{}")
                .path("expires_at")
                .asLong();
        assertThat(usual).isGreaterThan(NOW.getEpochSecond() + 90);
    }

    @ParameterizedTest
    @ValueSource(strings = {Minting.OPENAI, Minting.AZURE})
    void secretsAreNotMintedOverTheRateLimit(String target) throws Exception {
        String key = varying("limited", Variation.RATE_LIMIT_AT_CONNECT).key();
        HttpResponse<String> answer = Minting.post(fake, target, key, "{}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains(target.equals(Minting.AZURE) ? "\"429\"" : "rate_limit_exceeded");
    }

    @Test
    void keysOfNoSandboxFollowTheServersSwitches() throws IOException {
        Set<Variation> inBand = Set.of(Variation.AZURE_REFUSES_IN_BAND);
        ServerOptions options = ServerOptions.forScenarios(folder).varying(inBand);
        try (FakeRealtimeServer server = FakeRealtimeServer.start(options);
                RawClient client = new RawClient(server.httpUrl())) {
            client.write(RawClient.upgrade(RunningFake.AZURE, "api-key: nobodys"));
            assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
            assertThat(client.read().text()).contains("Access denied due to invalid subscription key");
            assertThat(client.read().closeCode()).isEqualTo(3000);
        }
    }

    @Test
    void aKeyInTheQueryIsNeverShown() throws InterruptedException {
        OpenSandbox sandbox = fake.open("mine", Dialect.AZURE);
        JdkClient client = fake.closing(JdkClient.connect(
                fake.http(),
                fake.webSocket(RunningFake.AZURE + "&authorization=Bearer%20" + sandbox.key()),
                Map.of(),
                List.of()));
        assertThat(client.next().path("type").asString()).isEqualTo("session.created");
        assertThat(JournalText.of(sandbox)).allSatisfy(line -> assertThat(line).doesNotContain(sandbox.key()));
    }

    private OpenSandbox varying(String name, Variation variation) {
        return fake.open(
                Sandbox.healthy(name, null, new Assistant(Pace.IMMEDIATE)).varying(variation));
    }

    private static String bearer(OpenSandbox sandbox) {
        return "Authorization: Bearer " + sandbox.key();
    }
}
