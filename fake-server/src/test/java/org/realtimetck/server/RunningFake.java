package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.realtimetck.coverage.Observed;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.Authorities;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.tls.LocalAuthority;
import org.realtimetck.wire.Dialect;

/** A fake of a test's own on free ports, and clients that end with it. */
final class RunningFake implements BeforeEachCallback, AfterEachCallback {

    static final String OPENAI = "/v1/realtime?model=gpt-realtime";
    static final String AZURE = "/openai/v1/realtime?model=my-deployment";

    private final boolean strictKeys;
    private final InstantSource clock;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Set<OpenSandbox> sandboxes = new LinkedHashSet<>();
    private final Set<OpenSandbox> toBreak = new LinkedHashSet<>();
    private @Nullable Path folder;
    private @Nullable FakeRealtimeServer server;
    private @Nullable HttpClient http;
    private @Nullable SSLContext tls;

    private RunningFake(boolean strictKeys, InstantSource clock) {
        this.strictKeys = strictKeys;
        this.clock = clock;
    }

    /** Takes the keys of open sandboxes only. */
    static RunningFake strict() {
        return new RunningFake(true, InstantSource.system());
    }

    /** Takes any key. */
    static RunningFake forEverybody() {
        return new RunningFake(false, InstantSource.system());
    }

    /** The same by another clock. */
    RunningFake by(InstantSource other) {
        return new RunningFake(strictKeys, other);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException, GeneralSecurityException {
        Path authority = Files.createTempDirectory("authority-");
        folder = authority;
        server = FakeRealtimeServer.start(
                new ServerOptions("127.0.0.1", 0, 0, strictKeys, null, new Assistant(Pace.IMMEDIATE), authority)
                        .with(Observed.selfCheck()),
                clock);
        tls = Authorities.trusting(LocalAuthority.open(authority));
        http = HttpClient.newBuilder().sslContext(tls).build();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        server().sandboxes().stream().filter(open -> !toBreak.contains(open)).forEach(sandboxes::add);
        server().close();
        deleteFolder();
        assertThat(sandboxes)
                .flatExtracting(OpenSandbox::kitFaults)
                .as("faults of the fake's own")
                .isEmpty();
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    FakeRealtimeServer server() {
        return Objects.requireNonNull(server, "the fake runs only during a test");
    }

    HttpClient http() {
        return Objects.requireNonNull(http, "the fake runs only during a test");
    }

    OpenSandbox open(Sandbox sandbox) {
        OpenSandbox open = server().open(sandbox);
        sandboxes.add(open);
        return open;
    }

    /** One in which the fake is meant to break. */
    OpenSandbox openToBreak(Sandbox sandbox) {
        OpenSandbox open = server().open(sandbox);
        mayBreak(open);
        return open;
    }

    void mayBreak(OpenSandbox sandbox) {
        toBreak.add(sandbox);
    }

    OpenSandbox open(String name, @Nullable Dialect dialect) {
        return open(Sandbox.healthy(name, dialect, new Assistant(Pace.IMMEDIATE)));
    }

    JdkClient connect(String target, String key) {
        return closing(JdkClient.connect(http(), server().httpUrl(), target, key));
    }

    JdkClient connectTls(String target, String key) {
        return closing(JdkClient.connect(http(), server().httpsUrl(), target, key));
    }

    /** @param header lines of the handshake, without line ends */
    RawClient dial(String target, String... header) throws IOException {
        RawClient client = new RawClient(server().httpUrl());
        opened.add(client);
        client.write(RawClient.upgrade(target, header));
        return client;
    }

    RawClient dialTls(String target, String... header) throws IOException {
        URI server = server().httpsUrl();
        SSLContext context = Objects.requireNonNull(tls, "the fake runs only during a test");
        RawClient client = new RawClient(context.getSocketFactory().createSocket(server.getHost(), server.getPort()));
        opened.add(client);
        client.write(RawClient.upgrade(target, header));
        return client;
    }

    URI webSocket(String target) {
        return JdkClient.webSocket(server().httpUrl(), target);
    }

    JdkClient closing(JdkClient client) {
        opened.add(client);
        return client;
    }
}
