package org.realtimetck.transport.http;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;

/** TLS handshakes that failed: a client that does not trust the authority is seen nowhere else. Thread-safe. */
final class TlsRefusals implements SslHandshakeListener {

    /** Somebody who tries for ever shall not fill the memory. */
    private static final int MOST = 100;

    private final List<String> reasons = new ArrayList<>();

    @Override
    public synchronized void handshakeFailed(Event event, Throwable failure) {
        if (reasons.size() < MOST) {
            reasons.add(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        }
    }

    synchronized List<String> reasons() {
        return List.copyOf(reasons);
    }
}
