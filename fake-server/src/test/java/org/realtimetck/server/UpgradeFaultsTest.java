package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.Deflate;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.upgrade.AnswerCompression;
import org.realtimetck.transport.upgrade.AnswerSubprotocol;
import org.realtimetck.transport.upgrade.FaultyUpgrade;
import org.realtimetck.transport.upgrade.RedirectUpgrade;
import org.realtimetck.transport.upgrade.RefuseUpgrade;
import org.realtimetck.transport.upgrade.UpgradeFault;
import org.realtimetck.transport.upgrade.UpgradeFaultBook;
import org.realtimetck.vocabulary.UnusableTermException;

/** What clients see, byte for byte, when their handshake goes wrong. */
class UpgradeFaultsTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @ParameterizedTest
    @CsvSource({"401,false", "403,true", "404,false", "408,true", "429,false", "500,true", "502,false", "503,true"})
    void anyStatusRefuses(int status, boolean tls) throws IOException {
        OpenSandbox sandbox = open(make("refuse-upgrade", Map.of("status", status)), FaultyUpgrade.ALWAYS);

        String head = head(sandbox, tls);

        assertThat(head)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/json")
                .doesNotContainIgnoringCase("retry-after");
        assertThat(sandbox.journal().entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Opened.class,
                        opened -> assertThat(opened.status()).isEqualTo(status));
    }

    @Test
    void retryAfterInSecondsWithHeadersAndBodyOfItsOwn() throws IOException {
        UpgradeFault fault = make(
                "refuse-upgrade",
                Map.of(
                        "status",
                        429,
                        "retry-after",
                        "90s",
                        "headers",
                        Map.of("x-ms-region", "Sweden Central"),
                        "body",
                        "{\"error\":{\"code\":\"429\"}}"));
        RawClient client = dial(open(fault, FaultyUpgrade.ALWAYS), false);

        assertThat(client.readHead())
                .startsWith("HTTP/1.1 429 ")
                .contains("Retry-After: 90\r\n", "x-ms-region: Sweden Central\r\n");
        assertThat(client.readToEnd()).asString(StandardCharsets.UTF_8).isEqualTo("{\"error\":{\"code\":\"429\"}}");
    }

    @Test
    void retryAfterAsADate() throws IOException {
        Instant before = Instant.now();
        UpgradeFault fault =
                make("refuse-upgrade", Map.of("status", 503, "retry-after", "2m", "retry-after-form", "date"));

        String head = head(open(fault, FaultyUpgrade.ALWAYS), false);

        String date = head.replaceAll("(?s).*Retry-After: ([^\r]*)\r\n.*", "$1");
        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                        .toInstant())
                .isBetween(before.plusSeconds(118), Instant.now().plusSeconds(121));
    }

    @Test
    void theFirstAttemptsGoWrongThenAllIsWell() throws IOException, InterruptedException {
        OpenSandbox sandbox = open(make("refuse-upgrade", Map.of("status", 503)), 2);

        assertThat(head(sandbox, false)).startsWith("HTTP/1.1 503 ");
        assertThat(head(sandbox, true)).startsWith("HTTP/1.1 503 ");
        assertThat(Said.writtenTurn(fake.connect(RunningFake.OPENAI, sandbox.key()), "at last"))
                .isEqualTo("You said: at last");
    }

    @ParameterizedTest
    @ValueSource(strings = {"301", "302", "303", "307", "308"})
    void aRedirectPointsElsewhere(String status) throws IOException {
        UpgradeFault fault =
                make("redirect-upgrade", Map.of("status", status, "location", "wss://elsewhere.invalid/v1/realtime"));

        assertThat(head(open(fault, FaultyUpgrade.ALWAYS), false))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Location: wss://elsewhere.invalid/v1/realtime\r\n");
    }

    @Test
    void aSubprotocolNobodyOffered() throws IOException {
        UpgradeFault fault = make("answer-subprotocol", Map.of("subprotocol", "graphql-ws"));

        assertThat(head(open(fault, FaultyUpgrade.ALWAYS), false, "Sec-WebSocket-Protocol: realtime"))
                .startsWith("HTTP/1.1 101 ")
                .contains("Sec-WebSocket-Protocol: graphql-ws\r\n");
    }

    @Test
    void noSubprotocolAlthoughOneWasOffered() throws IOException {
        assertThat(head(
                        open(make("answer-subprotocol", Map.of()), FaultyUpgrade.ALWAYS),
                        true,
                        "Sec-WebSocket-Protocol: realtime"))
                .startsWith("HTTP/1.1 101 ")
                .doesNotContainIgnoringCase("sec-websocket-protocol");
    }

    private static final String OFFER = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOfferToCompressIsTaken(boolean tls) throws IOException, DataFormatException {
        RawClient client =
                dial(open(make("answer-compression", Map.of("offer", "taken")), FaultyUpgrade.ALWAYS), tls, OFFER);
        assertThat(client.readHead())
                .startsWith("HTTP/1.1 101 ")
                .contains("Sec-WebSocket-Extensions: permessage-deflate");
        RawClient.Received created = client.read();
        assertThat(created.compressed()).isTrue();
        assertThat(new Deflate().inflated(created.payload())).startsWith("{\"type\":\"session.created\"");
    }

    /** Whatever the sandbox otherwise does. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOfferToCompressIsNotTaken(boolean tls) throws IOException {
        UpgradeFault refusing = make("answer-compression", Map.of("offer", "not-taken"));
        OpenSandbox sandbox = fake.open(Sandbox.healthy("mine", null, new Assistant(Pace.IMMEDIATE))
                .varying(Variation.PERMESSAGE_DEFLATE_NEGOTIATED)
                .with(new FaultyUpgrade(refusing, FaultyUpgrade.ALWAYS)));
        RawClient client = dial(sandbox, tls, OFFER);
        assertThat(client.readHead())
                .startsWith("HTTP/1.1 101 ")
                .doesNotContainIgnoringCase("sec-websocket-extensions");
        RawClient.Received created = client.read();
        assertThat(created.compressed()).isFalse();
        assertThat(created.text()).startsWith("{\"type\":\"session.created\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"taken", "not-taken"})
    void whoOffersNoCompressionGetsNone(String offer) throws IOException {
        RawClient client = dial(open(make("answer-compression", Map.of("offer", offer)), FaultyUpgrade.ALWAYS), false);
        assertThat(client.readHead())
                .startsWith("HTTP/1.1 101 ")
                .doesNotContainIgnoringCase("sec-websocket-extensions");
        RawClient.Received created = client.read();
        assertThat(created.compressed()).isFalse();
        assertThat(created.text()).startsWith("{\"type\":\"session.created\"");
    }

    @Test
    void aRefusalIsNotCompressed() throws IOException {
        OpenSandbox sandbox = open(new AnswerCompression(true), FaultyUpgrade.ALWAYS);
        RawClient client = fake.dial("/nowhere", "Authorization: Bearer " + sandbox.key(), OFFER);
        assertThat(client.readHead())
                .startsWith("HTTP/1.1 404 ")
                .doesNotContainIgnoringCase("sec-websocket-extensions");
    }

    @Test
    void aRefusalStaysWhatItIsUnderAnotherSubprotocol() throws IOException {
        OpenSandbox sandbox = open(new AnswerSubprotocol("graphql-ws"), FaultyUpgrade.ALWAYS);

        RawClient client = fake.dial("/nowhere", "Authorization: Bearer " + sandbox.key());

        assertThat(client.readHead()).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void theNeighboursHandshakeIsNotTouched() throws IOException {
        open(make("refuse-upgrade", Map.of("status", 500)), FaultyUpgrade.ALWAYS);

        assertThat(head(fake.open("neighbour", null), false)).startsWith("HTTP/1.1 101 ");
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        assertThatThrownBy(() -> make("refuse-upgrade", Map.of("status", 101)))
                .isInstanceOf(UnusableTermException.class)
                .hasMessageContaining("a whole number from 400 to 599")
                .hasMessageContaining("got 101");
        assertThatThrownBy(() -> make("refuse-upgrade", Map.of("status", 429, "retry-after", 5)))
                .hasMessageContaining("a time with its unit");
        assertThatThrownBy(() -> new RefuseUpgrade(200, Duration.ZERO, RefuseUpgrade.RetryAfter.SECONDS, Map.of(), ""))
                .hasMessageContaining("400 to 599");
        assertThatThrownBy(() -> new RedirectUpgrade(304, "/")).hasMessageContaining("a status that redirects");
        assertThatThrownBy(() -> new AnswerSubprotocol("two words")).hasMessageContaining("token characters");
        assertThatThrownBy(() -> new FaultyUpgrade(new AnswerSubprotocol(""), 0))
                .hasMessageContaining("at least 1 attempt");
    }

    private static UpgradeFault make(String name, Map<String, ?> given) {
        return UpgradeFaultBook.all().term(name).make(given);
    }

    private OpenSandbox open(UpgradeFault fault, int attempts) {
        return fake.open(Sandbox.healthy("faulty", null, new Assistant(Pace.IMMEDIATE))
                .with(new FaultyUpgrade(fault, attempts)));
    }

    private String head(OpenSandbox sandbox, boolean tls, String... header) throws IOException {
        return dial(sandbox, tls, header).readHead();
    }

    private RawClient dial(OpenSandbox sandbox, boolean tls, String... header) throws IOException {
        String[] all = new String[header.length + 1];
        System.arraycopy(header, 0, all, 0, header.length);
        all[header.length] = "Authorization: Bearer " + sandbox.key();
        return tls ? fake.dialTls(RunningFake.OPENAI, all) : fake.dial(RunningFake.OPENAI, all);
    }
}
