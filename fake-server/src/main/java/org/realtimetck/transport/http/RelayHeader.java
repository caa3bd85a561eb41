package org.realtimetck.transport.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ProxyConnectionFactory;

/** Reads the PROXY header of a relay. Jetty's own takes clients without one for ordinary clients; here none are. */
final class RelayHeader extends ProxyConnectionFactory {

    RelayHeader(String nextProtocol) {
        super(nextProtocol);
    }

    @Override
    protected void nextProtocol(Connector connector, EndPoint endPoint, ByteBuffer buffer) {
        endPoint.close();
    }
}
