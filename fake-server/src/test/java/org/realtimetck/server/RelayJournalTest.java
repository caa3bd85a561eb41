package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.relay.ByteLog;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.Fin;
import org.realtimetck.transport.relay.distortion.FlawedCertificate;
import org.realtimetck.transport.relay.distortion.LoneContinuation;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.RefuseFirst;
import org.realtimetck.transport.relay.distortion.Reset;
import org.realtimetck.transport.relay.distortion.SlowReading;
import org.realtimetck.transport.relay.distortion.UnansweredUpgrade;
import org.realtimetck.transport.tls.CertificateFlaw;
import org.realtimetck.wire.Dialect;

/** The journal tells what the relay did, and the byte log goes with it. */
class RelayJournalTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Moment BEFORE_UPDATED = Moment.before("session.updated");

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aResetIsTheRelaysWithTheByteItStruckAt(boolean tls) throws IOException, InterruptedException {
        OpenSandbox mine = open(new Reset(), BEFORE_UPDATED);
        RawClient client = fake.dial(mine, tls);
        long got = client.readHead().length() + created(client);
        client.sendText(Said.WRITTEN);
        assertThatThrownBy(client::readToEnd).hasMessageContaining("reset");

        awaitEnds(mine, 1);
        assertThat(relayed(mine))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("atMicros", "receivedBytes")
                .containsExactly(
                        new Entry.Accepted(0, 1, tls),
                        new Entry.Distorted(0, 1, "reset", Map.of(), Entry.Stream.SENT, got),
                        new Entry.Ended(0, 1, Entry.Ender.RELAY, Entry.Ending.RESET, 0, got, ""));
        assertThat(received(mine, 0)).hasSize((int) the(mine, Entry.Ended.class).receivedBytes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFinIsTheRelaysAndTheClientsOwnFollows(boolean tls) throws IOException, InterruptedException {
        OpenSandbox mine = open(new Fin(true), BEFORE_UPDATED);
        RawClient client = fake.dial(mine, tls);
        long got = client.readHead().length() + created(client);
        client.sendText(Said.WRITTEN);
        assertThat(client.readToEnd()).isEmpty();
        client.close();

        awaitEnds(mine, 2);
        assertThat(relayed(mine))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("atMicros", "receivedBytes")
                .containsExactly(
                        new Entry.Accepted(0, 1, tls),
                        new Entry.Distorted(0, 1, "fin", Map.of("close-notify", "true"), Entry.Stream.SENT, got),
                        new Entry.Ended(0, 1, Entry.Ender.RELAY, Entry.Ending.FIN, 0, got, ""),
                        new Entry.Ended(0, 1, Entry.Ender.CLIENT, Entry.Ending.FIN, 0, got, ""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anIllegalFrameStandsWhereTheJournalSays(boolean tls) throws IOException, InterruptedException {
        OpenSandbox mine = open(new LoneContinuation(), BEFORE_UPDATED);
        RawClient client = fake.dial(mine, tls);
        client.readHead();
        created(client);
        client.sendText(Said.WRITTEN);
        RawClient.Received illegal = client.read();
        assertThat(illegal.opCode()).isEqualTo(RawClient.CONTINUATION);
        client.close();

        awaitEnds(mine, 1);
        Entry.Distorted struck = the(mine, Entry.Distorted.class);
        assertThat(struck.distortion()).isEqualTo("lone-continuation");
        byte[] sent = mine.byteLogs().get(0).bytes(ByteLog.Direction.SENT);
        assertThat(sent[(int) struck.atByte()]).as("FIN and the op code").isEqualTo((byte) 0x80);
        assertThat(new String(sent, 0, (int) struck.atByte(), StandardCharsets.UTF_8))
                .contains("session.created")
                .doesNotContain("session.updated");
    }

    @Test
    void slowReadingIsAboutTheClientsBytes() throws IOException {
        OpenSandbox mine = open(new SlowReading(1_000_000), new Moment.AfterUpgrade());
        RawClient client = fake.dial(mine, false);
        client.readHead();
        created(client);

        assertThat(the(mine, Entry.Distorted.class))
                .usingRecursiveComparison()
                .ignoringFields("atMicros")
                .isEqualTo(new Entry.Distorted(
                        0,
                        1,
                        "slow-reading",
                        Map.of("bytes-per-second", "1000000"),
                        Entry.Stream.RECEIVED,
                        received(mine, 0).length));
    }

    @Test
    void whoRefusesTheCertificateIsSeenAndTheNextOneHasTheNextNumber() throws InterruptedException {
        OpenSandbox mine = open(new FlawedCertificate(CertificateFlaw.UNKNOWN_AUTHORITY), new Moment.AtOnce());
        assertThatThrownBy(() -> fake.dial(mine, true)).hasStackTraceContaining("path");
        awaitEnds(mine, 1);
        assertThat(relayed(mine))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("atMicros", "detail")
                .containsExactly(
                        new Entry.Accepted(0, 1, true),
                        new Entry.Distorted(0, 1, "tls-unknown-authority", Map.of(), Entry.Stream.SENT, 0),
                        new Entry.Ended(0, 1, Entry.Ender.CLIENT, Entry.Ending.TLS_FAILURE, 0, 0, ""));
        assertThat(the(mine, Entry.Ended.class).detail()).contains("certificate_unknown");

        assertThat(Said.writtenTurn(fake.connect(mine, false), "hello")).isEqualTo("You said: hello");
        assertThat(the(mine, Entry.Opened.class).connection()).isEqualTo(2);
        assertThat(mine.byteLogs()).extracting(ByteLog::number).containsExactly(1, 2);
        assertThat(new String(received(mine, 1), StandardCharsets.UTF_8)).startsWith("GET /v1/realtime");
    }

    /** As the JDK's HTTP client does: it tells no reason. */
    @Test
    void whoLeavesWhileTlsIsMadeReadyIsSeenToo() throws IOException, InterruptedException {
        OpenSandbox mine = open(new Reset(), BEFORE_UPDATED);
        new RawClient(mine.httpsUrl()).close();
        awaitEnds(mine, 1);
        assertThat(mine.journal().entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("atMicros")
                .containsExactly(
                        new Entry.Accepted(0, 1, true),
                        new Entry.Ended(
                                0,
                                1,
                                Entry.Ender.CLIENT,
                                Entry.Ending.TLS_FAILURE,
                                0,
                                0,
                                "it ended its stream before TLS was ready"));
    }

    /** A session there would be well, and say nothing about the client. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void atTheSharedPortTheRightAddressIsNamed(boolean tls) throws IOException {
        OpenSandbox mine = open(new Reset(), BEFORE_UPDATED);
        String key = "Authorization: Bearer " + mine.key();
        RawClient client = tls ? fake.dialTls(RunningFake.OPENAI, key) : fake.dial(RunningFake.OPENAI, key);
        assertThat(client.readHead()).startsWith("HTTP/1.1 421 ");
        String address = tls
                ? "wss://127.0.0.1:" + mine.httpsUrl().getPort()
                : "ws://127.0.0.1:" + mine.httpUrl().getPort();
        assertThat(new String(client.readToEnd(), StandardCharsets.UTF_8))
                .isEqualTo("{\"error\":{\"code\":\"421\",\"message\":\"Sandbox 'mine' distorts bytes, which this port"
                        + " cannot do. Connect to " + address + " instead, with the same path and key.\"}}");
        assertThat(the(mine, Entry.Opened.class).status()).isEqualTo(421);
        assertThat(fake.dial(mine, tls).readHead()).startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUpgradeThatIsNeverAnsweredIsSeen(boolean tls) throws IOException, InterruptedException {
        OpenSandbox mine = open(new UnansweredUpgrade(), new Moment.AtOnce());
        RawClient client = fake.dial(mine, tls);
        assertThat(mine.journal().await(has(Entry.Opened.class), SOON)).isTrue();
        client.close();

        awaitEnds(mine, 1);
        assertThat(relayed(mine))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("atMicros", "receivedBytes")
                .startsWith(
                        new Entry.Accepted(0, 1, tls),
                        new Entry.Distorted(0, 1, "unanswered-upgrade", Map.of(), Entry.Stream.SENT, 0),
                        new Entry.Ended(0, 1, Entry.Ender.CLIENT, Entry.Ending.FIN, 0, 0, ""));
    }

    @Test
    void whoSaysNothingAtAllIsSeenToo() throws IOException, InterruptedException {
        OpenSandbox mine = open(new Reset(), BEFORE_UPDATED);
        try (RawClient client = new RawClient(mine.httpUrl())) {
            assertThat(mine.journal().await(has(Entry.Accepted.class), SOON)).isTrue();
            client.shutdownOutput();
            assertThat(client.readToEnd()).isEmpty();
        }
        awaitEnds(mine, 2);
        assertThat(mine.journal().entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("atMicros")
                .containsExactly(
                        new Entry.Accepted(0, 1, false),
                        new Entry.Ended(0, 1, Entry.Ender.CLIENT, Entry.Ending.FIN, 0, 0, ""),
                        new Entry.Ended(0, 1, Entry.Ender.RELAY, Entry.Ending.FIN, 0, 0, ""));
    }

    @Test
    void aRefusedConnectionHasANumberOfItsOwn() throws IOException, InterruptedException {
        OpenSandbox mine = open(new RefuseFirst(1), new Moment.AtOnce());
        assertThatThrownBy(() -> fake.dial(mine, false).readHead()).isInstanceOf(IOException.class);
        awaitEnds(mine, 1);
        assertThat(mine.journal().entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("atMicros")
                .containsExactly(
                        new Entry.Accepted(0, 1, false),
                        new Entry.Distorted(0, 1, "refuse-first", Map.of("connections", "1"), Entry.Stream.SENT, 0),
                        new Entry.Ended(0, 1, Entry.Ender.RELAY, Entry.Ending.RESET, 0, 0, ""));

        assertThat(fake.dial(mine, false).readHead()).startsWith("HTTP/1.1 101 ");
        assertThat(the(mine, Entry.Opened.class).connection()).isEqualTo(2);
        assertThat(mine.byteLogs()).extracting(ByteLog::number).containsExactly(2);
    }

    @Test
    void whoComesWithTheKeyOfAnotherSandboxIsNumberedThere() throws IOException {
        OpenSandbox relayed = open(new Reset(), BEFORE_UPDATED);
        OpenSandbox other = fake.open("other", Dialect.OPENAI);
        fake.dial(relayed, false).readHead();
        RawClient client = new RawClient(relayed.httpUrl());
        client.write(RawClient.upgrade(RunningFake.OPENAI, "Authorization: Bearer " + other.key()));
        client.readHead();
        assertThat(the(other, Entry.Opened.class).connection()).isEqualTo(1);
        assertThat(the(relayed, Entry.Opened.class).connection()).isEqualTo(1);
        assertThat(relayed.byteLogs()).extracting(ByteLog::number).containsExactly(1, 2);
        client.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theByteLogHoldsNoKeyAndItsOffsetsAreTrue(boolean tls) throws IOException {
        OpenSandbox mine = open(new Reset(), BEFORE_UPDATED);
        RawClient client = fake.dial(mine, tls);
        client.readHead();
        created(client);
        String asked = RawClient.upgrade(RunningFake.OPENAI, "Authorization: Bearer " + mine.key());

        String logged = new String(received(mine, 0), StandardCharsets.ISO_8859_1);

        String hidden = "sk-tck-" + "*".repeat(mine.key().length() - 11)
                + mine.key().substring(mine.key().length() - 4);
        assertThat(logged).isEqualTo(asked.replace(mine.key(), hidden));
        assertThat(mine.byteLogs().get(0).entries())
                .filteredOn(ByteLog.Note.class::isInstance)
                .extracting(note -> ((ByteLog.Note) note).text())
                .contains("masked: a credential in the line of "
                        + ("Authorization: Bearer \r\n".length() + mine.key().length())
                        + " bytes at byte " + asked.indexOf("Authorization") + " of what the client sent");
    }

    @Test
    void aKeyThatComesInPiecesIsMaskedToo() throws IOException, InterruptedException {
        OpenSandbox mine = open(new Reset(), BEFORE_UPDATED);
        String asked = RawClient.upgrade(
                "/v1/realtime?model=m&api-key=" + mine.key(),
                "api-key: 0123456789abcdef",
                "Sec-WebSocket-Protocol: realtime, openai-insecure-api-key." + mine.key(),
                "X-Odd: " + mine.key());
        ByteLog log;
        try (RawClient client = new RawClient(mine.httpUrl())) {
            int half = asked.indexOf("0123456789abcdef") + 3;
            client.write(asked.substring(0, half));
            assertThat(mine.journal().await(has(Entry.Accepted.class), SOON)).isTrue();
            log = mine.byteLogs().get(0);
            assertThat(log.await(sofar -> shown(sofar).contains("GET "), SOON)).isTrue();
            assertThat(shown(log)).as("a line that has no end yet").doesNotContain("api-key: 0");
            client.write(asked.substring(half));
            client.readHead();
        }
        assertThat(shown(log))
                .hasSameSizeAs(asked)
                .doesNotContain(mine.key(), "0123456789abcdef")
                .contains("api-key: ************cdef\r\n", "openai-insecure-api-key.sk-tck-*");
        assertThat(log.entries()).extracting(ByteLog.Entry::atMicros).isSorted();
    }

    private OpenSandbox open(Distortion distortion, Moment moment) {
        return fake.open(Sandbox.healthy("mine", Dialect.OPENAI, new Assistant(Pace.IMMEDIATE))
                .with(new PlacedDistortion(distortion, moment)));
    }

    /** Reads session.created, and gives the bytes of its frame. */
    private static long created(RawClient client) throws IOException {
        RawClient.Received frame = client.read();
        assertThat(frame.text()).contains("session.created");
        int length = frame.payload().length;
        return length + (length < 126 ? 2 : length < 65_536 ? 4 : 10);
    }

    private static void awaitEnds(OpenSandbox sandbox, int count) throws InterruptedException {
        assertThat(sandbox.journal()
                        .await(
                                entries -> entries.stream()
                                                .filter(Entry.Ended.class::isInstance)
                                                .count()
                                        >= count,
                                SOON))
                .as("%d ends in %s", count, sandbox.journal().entries())
                .isTrue();
    }

    private static Predicate<List<Entry>> has(Class<? extends Entry> kind) {
        return entries -> entries.stream().anyMatch(kind::isInstance);
    }

    private static List<Entry> relayed(OpenSandbox sandbox) {
        return sandbox.journal().entries().stream()
                .filter(entry -> entry instanceof Entry.Accepted
                        || entry instanceof Entry.Distorted
                        || entry instanceof Entry.Ended)
                .toList();
    }

    private static <T extends Entry> T the(OpenSandbox sandbox, Class<T> kind) {
        List<T> all = sandbox.journal().entries().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static byte[] received(OpenSandbox sandbox, int log) {
        return sandbox.byteLogs().get(log).bytes(ByteLog.Direction.RECEIVED);
    }

    private static String shown(ByteLog log) {
        return new String(log.bytes(ByteLog.Direction.RECEIVED), StandardCharsets.ISO_8859_1);
    }
}
