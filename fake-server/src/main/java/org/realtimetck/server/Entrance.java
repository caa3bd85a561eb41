package org.realtimetck.server;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.realtimetck.transport.http.WebServer;
import org.realtimetck.transport.relay.ByteLog;
import org.realtimetck.transport.relay.Relay;

/** Where clients reach a sandbox: the fake's own ports, or a relay in front of them. */
interface Entrance extends AutoCloseable {

    URI httpUrl();

    URI httpsUrl();

    List<ByteLog> byteLogs();

    @Override
    void close();

    /** The fake's own ports, which sandboxes share and none closes. */
    static Entrance of(WebServer web) {
        return new Entrance() {
            @Override
            public URI httpUrl() {
                return web.httpUrl();
            }

            @Override
            public URI httpsUrl() {
                return web.httpsUrl();
            }

            @Override
            public List<ByteLog> byteLogs() {
                return List.of();
            }

            @Override
            public void close() {
                // the ports are the server's
            }
        };
    }

    /** A sandbox's own ports. */
    static Entrance of(Relay relay, Consumer<Entrance> whenClosed) {
        return new Entrance() {
            @Override
            public URI httpUrl() {
                return relay.httpUrl();
            }

            @Override
            public URI httpsUrl() {
                return relay.httpsUrl().orElseThrow();
            }

            @Override
            public List<ByteLog> byteLogs() {
                return relay.logs();
            }

            @Override
            public void close() {
                relay.close();
                whenClosed.accept(this);
            }
        };
    }
}
