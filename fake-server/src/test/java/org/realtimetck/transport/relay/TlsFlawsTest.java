package org.realtimetck.transport.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.transport.Authorities;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.ProtocolTooOld;
import org.realtimetck.transport.tls.CertificateFlaw;
import org.realtimetck.transport.tls.LocalAuthority;

/** TLS that a careful client refuses, before it says anything. */
class TlsFlawsTest {

    @TempDir
    Path folder;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, validity check failed",
        "WRONG_HOST, No subject alternative names matching IP address 127.0.0.1",
        "UNKNOWN_AUTHORITY, unable to find valid certification path"
    })
    void aFlawedCertificateIsRefusedForItsFlawAlone(CertificateFlaw flaw, String reason) throws Exception {
        LocalAuthority authority = LocalAuthority.open(folder);
        try (StubBackend backend = new StubBackend();
                Relay relay = Relay.start(
                        RelayBench.HOST,
                        backend.address(),
                        Optional.of(authority.flawedIdentity(flaw)),
                        RelaySettings.of("flawed-" + flaw, List.of(), failures::add))) {
            assertThatThrownBy(() -> shakeHands(authority, relay))
                    .isInstanceOf(SSLException.class)
                    .hasStackTraceContaining(reason);
            assertThat(relay.logs().get(0).bytes(ByteLog.Direction.RECEIVED)).isEmpty();
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void anExpiredCertificateIsExpiredAndNothingElse() throws Exception {
        LocalAuthority authority = LocalAuthority.open(folder);
        X509Certificate shown = (X509Certificate)
                authority.flawedIdentity(CertificateFlaw.EXPIRED).keyStore().getCertificate("server");
        assertThatThrownBy(shown::checkValidity).isInstanceOf(CertificateExpiredException.class);
    }

    @ParameterizedTest
    @EnumSource(CertificateFlaw.class)
    void whoTrustsEverythingGetsIn(CertificateFlaw flaw) throws Exception {
        LocalAuthority authority = LocalAuthority.open(folder);
        try (StubBackend backend = new StubBackend();
                Relay relay = Relay.start(
                        RelayBench.HOST,
                        backend.address(),
                        Optional.of(authority.flawedIdentity(flaw)),
                        RelaySettings.of("trusted-" + flaw, List.of(), failures::add));
                Socket socket = TrustingAll.context()
                        .getSocketFactory()
                        .createSocket(
                                RelayBench.HOST, relay.httpsUrl().orElseThrow().getPort());
                RawClient client = new RawClient(socket)) {
            client.write(RawClient.upgrade("/"));
            try (StubBackend.Call server = backend.next()) {
                server.write(StubBackend.SWITCHING);
                assertThat(client.readHead()).isEqualTo(StubBackend.SWITCHING);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2, TLS10 is not accepted", "TLSv1.2+TLSv1.3, TLS10 is not accepted", "TLSv1.3, handshake_failure"
    })
    void aProtocolThatIsTooOldIsRefused(String spoken, String reason) throws Exception {
        LocalAuthority authority = LocalAuthority.open(folder);
        try (RelayBench bench = RelayBench.open(folder, true, PlacedDistortion.atOnce(new ProtocolTooOld()))) {
            assertThatThrownBy(() -> shakeHands(authority, bench.relay(), spoken.split("\\+")))
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining(reason);
            assertThat(bench.failures()).isEmpty();
        }
    }

    /** ServerHello, TLS 1.0, however small the parts are in which the greeting comes. */
    @Test
    void theAnswerToAGreetingIsThatOfAnOldServer() throws Exception {
        byte[] answer =
                greeted("1603010032" + "0100002e0303" + "11".repeat(32) + "0117" + "00061301c014c009" + "0100", 47);
        assertThat(Arrays.copyOf(answer, 11)).containsExactly(22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1);
        assertThat(Arrays.copyOfRange(answer, 43, 47)).containsExactly(0, 0xC0, 0x14, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1603010003010203",
                "1603010000",
                "160301002d" + "010000290303" + "1111111111111111111111111111111111111111111111111111111111111111"
                        + "00" + "00021301" + "0100"
            })
    void whatNoOldServerTakesGetsAnAlert(String hex) throws Exception {
        assertThat(greeted(hex, 7)).containsExactly(21, 3, 1, 0, 2, 2, 40);
    }

    private byte[] greeted(String hex, int length) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, true, PlacedDistortion.atOnce(new ProtocolTooOld()));
                Socket socket = new Socket(RelayBench.HOST, bench.url().getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            for (byte part : HexFormat.of().parseHex(hex)) {
                socket.getOutputStream().write(part);
            }
            byte[] answer = new byte[length];
            new DataInputStream(socket.getInputStream()).readFully(answer);
            return answer;
        }
    }

    @Test
    void clientsWithoutTlsDoNotMeetTheFlaw() throws Exception {
        try (RelayBench bench = RelayBench.open(folder, true, PlacedDistortion.atOnce(new ProtocolTooOld()));
                RawClient client = new RawClient(bench.relay().httpUrl())) {
            client.write(RawClient.upgrade("/"));
            bench.upgrading();
            assertThat(client.readHead()).isEqualTo(StubBackend.SWITCHING);
        }
    }

    private static void shakeHands(LocalAuthority authority, Relay relay, String... protocols)
            throws IOException, GeneralSecurityException {
        SSLContext context = Authorities.trusting(authority);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(RelayBench.HOST, relay.httpsUrl().orElseThrow().getPort())) {
            socket.setSoTimeout(20_000);
            SSLParameters careful = socket.getSSLParameters();
            careful.setEndpointIdentificationAlgorithm("HTTPS");
            if (protocols.length > 0) {
                careful.setProtocols(protocols);
            }
            socket.setSSLParameters(careful);
            socket.startHandshake();
        }
    }
}
