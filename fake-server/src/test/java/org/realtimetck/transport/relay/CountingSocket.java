package org.realtimetck.transport.relay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A socket that counts what is read from it: what a TLS socket around it does not show. */
final class CountingSocket extends Socket {

    private long count;

    CountingSocket(String host, int port) throws IOException {
        super(host, port);
    }

    long count() {
        return count;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count += Math.max(0, read);
                return read;
            }
        };
    }
}
