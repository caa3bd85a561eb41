package org.realtimetck.transport.relay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What stands between the bytes of a socket and what they say: TLS, or nothing. */
interface Security {

    /** What becomes of bytes that came. */
    interface Traffic {

        /** @param bytes good until this returns */
        void said(ByteBuffer bytes);

        /** Bytes that have to go back on the socket as they are. */
        void answer(ByteBuffer bytes);

        /** Nothing more will be said. */
        void ended();
    }

    /**
     * Takes all bytes.
     *
     * @throws IOException if the other side broke off, or has to be broken off with
     */
    void read(ByteBuffer fromSocket, Traffic traffic) throws IOException;

    /** @return the bytes as they go on the socket */
    ByteBuffer encode(ByteBuffer said) throws IOException;

    /** @return what announces the end of the stream; empty for nothing */
    ByteBuffer farewell() throws IOException;

    /** @return true once something can be said */
    boolean isReady();

    /** @return as the JDK names it, for example {@code TLSv1.3}; empty without TLS */
    Optional<String> version();

    /** No TLS. */
    final class None implements Security {
        @Override
        public void read(ByteBuffer fromSocket, Traffic traffic) {
            traffic.said(fromSocket);
        }

        @Override
        public ByteBuffer encode(ByteBuffer said) {
            return said;
        }

        @Override
        public ByteBuffer farewell() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Optional<String> version() {
            return Optional.empty();
        }
    }
}
