package org.realtimetck.transport.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.realtimetck.transport.tls.ServerIdentity;

/** TLS made ready on a thread of its own, while the rest of the server starts. */
final class TlsContext {

    private final CompletableFuture<SslContextFactory.Server> context = new CompletableFuture<>();

    private TlsContext() {}

    static TlsContext prepare(Supplier<ServerIdentity> identity) {
        TlsContext tls = new TlsContext();
        Thread thread = new Thread(() -> tls.complete(identity), "realtime-tck tls");
        thread.setDaemon(true);
        thread.start();
        return tls;
    }

    /** Waits until TLS is ready; a failure of its making is thrown here. */
    ConnectionFactory[] protocols(HttpConfiguration http11) {
        HttpConfiguration secure = new HttpConfiguration(http11);
        // clients reach the fake by IP address, and one of them sends no SNI for localhost
        secure.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory protocol = new HttpConnectionFactory(secure);
        return new ConnectionFactory[] {new SslConnectionFactory(ready(), protocol.getProtocol()), protocol};
    }

    private SslContextFactory.Server ready() {
        try {
            return context.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("cannot make TLS ready", failure.getCause());
        }
    }

    private void complete(Supplier<ServerIdentity> identity) {
        try {
            context.complete(load(identity.get()));
        } catch (Exception failure) {
            context.completeExceptionally(failure);
        }
    }

    private static SslContextFactory.Server load(ServerIdentity identity) throws Exception {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(identity.keyStore());
        factory.setKeyStorePassword(identity.password());
        factory.start();
        return factory;
    }
}
