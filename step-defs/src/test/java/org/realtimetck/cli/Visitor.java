package org.realtimetck.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that notes what it hears: the text of each message, then {@code closed <code>}. */
final class Visitor implements WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    /** @param origin with {@code http} or {@code https}, as the ready file gives it */
    static Visitor at(String origin, String key, HttpClient client) {
        return at(origin, "/v1/realtime?model=gpt-realtime", key, client);
    }

    static Visitor at(String origin, String target, String key, HttpClient client) {
        Visitor visitor = new Visitor();
        client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + key)
                .buildAsync(URI.create(origin.replaceFirst("^http", "ws") + target), visitor)
                .join();
        return visitor;
    }

    /** A client that trusts this authority and no other. */
    static HttpClient trusting(Path caFile) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var file = Files.newInputStream(caFile)) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Nullable
    String next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            heard.add(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        heard.add("closed " + code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        heard.add("closed 1006");
    }
}
