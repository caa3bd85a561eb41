package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.ListeningPorts;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.relay.ByteLog;
import org.realtimetck.transport.relay.distortion.FlawedCertificate;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.Reset;
import org.realtimetck.transport.relay.distortion.TinyWrites;
import org.realtimetck.transport.tls.CertificateFlaw;
import org.realtimetck.wire.Dialect;

/** Sandboxes with a relay, and those beside them without one. */
class RelayedSandboxesTest {

    private static final int SESSIONS = 200;

    /** A relay that has something to do, and never comes to it. */
    private static final PlacedDistortion NEVER =
            new PlacedDistortion(new Reset(), Moment.before("event.that.never.comes"));

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOrdinarySessionPassesByteForByte(boolean tls) throws IOException, InterruptedException {
        OpenSandbox mine = fake.open(healthy("mine").with(NEVER));
        RawClient client = fake.dial(mine, tls);
        StringBuilder read = new StringBuilder(client.readHead());
        List<String> heard = new ArrayList<>();
        for (String event : List.of(Said.WRITTEN, Said.userText("é ü 漢"), Said.RESPOND)) {
            client.sendText(event);
        }
        for (String text = ""; !text.contains("\"rate_limits.updated\""); heard.add(text)) {
            text = client.read().text();
        }
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Sent.class::isInstance)
                .extracting(entry -> ((Entry.Sent) entry).text())
                .isEqualTo(heard);
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Opened.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Opened.class,
                        opened -> assertThat(opened.secure()).isEqualTo(tls));
        String sent = new String(mine.byteLogs().get(0).bytes(ByteLog.Direction.SENT), StandardCharsets.ISO_8859_1);
        assertThat(sent).startsWith(read);
        assertThat(mine.kitFaults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void plainHttpPassesToo(boolean tls) throws IOException, InterruptedException {
        OpenSandbox mine = fake.open(healthy("mine").with(NEVER));
        URI origin = tls ? mine.httpsUrl() : mine.httpUrl();
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/v1/realtime/client_secrets"))
                .header("Authorization", "Bearer " + mine.key())
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(fake.http().send(request, BodyHandlers.ofString()).body()).contains("\"ek_");
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Http.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Http.class, call -> assertThat(call.secure()).isEqualTo(tls));
        // the same connection may be used again, for an upgrade
        assertThat(Said.writtenTurn(fake.connect(mine, tls), "hello")).isEqualTo("You said: hello");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoHundredSessionsPassThroughOneRelay(boolean tls) throws InterruptedException {
        OpenSandbox mine = fake.open(healthy("mine").with(PlacedDistortion.atOnce(new TinyWrites(100))));
        List<JdkClient> clients = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            clients.add(fake.connect(mine, tls));
        }
        for (int i = 0; i < SESSIONS; i++) {
            clients.get(i).send(Said.WRITTEN);
            clients.get(i).send(Said.userText("I am number " + i));
            clients.get(i).send(Said.RESPOND);
        }
        for (int i = 0; i < SESSIONS; i++) {
            assertThat(clients.get(i)
                            .nextOf("response.output_text.done")
                            .path("text")
                            .asString())
                    .isEqualTo("You said: I am number " + i);
        }
        assertThat(relayThreads()).containsExactly("realtime-tck-relay-mine");
        assertThat(mine.byteLogs()).hasSize(SESSIONS);
        assertThat(mine.kitFaults()).isEmpty();
    }

    @Test
    void aSandboxNextDoorIsUntouched() throws IOException, InterruptedException {
        OpenSandbox cut =
                fake.open(healthy("cut").with(new PlacedDistortion(new Reset(), Moment.before("session.created"))));
        OpenSandbox well = fake.open(healthy("well"));
        RawClient client = fake.dial(cut, false);
        assertThatThrownBy(() -> {
                    client.readHead();
                    client.read();
                })
                .hasMessageContaining("reset");
        assertThat(well.httpUrl()).isEqualTo(fake.server().httpUrl());
        assertThat(well.httpsUrl()).isEqualTo(fake.server().httpsUrl());
        assertThat(Said.writtenTurn(fake.connect(well, true), "well?")).isEqualTo("You said: well?");
        assertThat(well.byteLogs()).isEmpty();
    }

    @Test
    void aSandboxMayShowACertificateThatNobodyTrusts() throws InterruptedException {
        OpenSandbox mine = fake.open(
                healthy("mine").with(PlacedDistortion.atOnce(new FlawedCertificate(CertificateFlaw.EXPIRED))));
        assertThatThrownBy(() -> fake.connect(mine, true)).hasStackTraceContaining("validity check failed");
        assertThat(mine.journal().entries()).noneMatch(Entry.Opened.class::isInstance);
        assertThat(Said.writtenTurn(fake.connect(mine, false), "hello")).isEqualTo("You said: hello");
        assertThat(mine.kitFaults()).isEmpty();
    }

    /** Every relay has a thread of its own, and two ports; behind all of them is one more. */
    @Test
    void onlyARelayedSandboxCostsThreadsAndPorts() throws IOException {
        Set<Integer> before = ListeningPorts.now();
        assertThat(before)
                .contains(
                        fake.server().httpUrl().getPort(),
                        fake.server().httpsUrl().getPort());
        for (int i = 0; i < 50; i++) {
            fake.open("healthy-" + i, Dialect.OPENAI);
        }
        assertThat(before).containsAll(ListeningPorts.now());
        assertThat(relayThreads()).isEmpty();

        fake.open(healthy("relayed").with(NEVER));
        assertThat(ListeningPorts.now()).hasSize(before.size() + 3);
        assertThat(relayThreads()).containsExactly("realtime-tck-relay-relayed");
        fake.open(healthy("relayed-too").with(NEVER));
        assertThat(ListeningPorts.now()).hasSize(before.size() + 5);
        assertThat(relayThreads()).hasSize(2);
    }

    @Test
    void closingASandboxEndsItsRelay() throws IOException {
        OpenSandbox mine = fake.open(healthy("mine").with(NEVER));
        RawClient client = fake.dial(mine, false);
        client.readHead();
        assertThat(client.read().text()).contains("session.created");
        URI origin = mine.httpUrl();
        mine.close();
        assertThatThrownBy(() -> new Socket(origin.getHost(), origin.getPort())).isInstanceOf(ConnectException.class);
        assertThat(relayThreads()).doesNotContain("realtime-tck-relay-mine");
        assertThat(client.readIfAny()).isEmpty();
    }

    @Test
    void theEndOfTheServerIsToldThroughARelay() throws InterruptedException {
        OpenSandbox mine = fake.open(healthy("mine").with(NEVER));
        JdkClient client = fake.connect(mine, true);
        client.nextOf("session.created");
        fake.server().close();
        assertThat(client.end().code()).isEqualTo(1001);
        assertThat(relayThreads()).doesNotContain("realtime-tck-relay-mine");
    }

    private static Sandbox healthy(String name) {
        return Sandbox.healthy(name, Dialect.OPENAI, new Assistant(Pace.IMMEDIATE));
    }

    private static List<String> relayThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("realtime-tck-relay-"))
                .toList();
    }
}
