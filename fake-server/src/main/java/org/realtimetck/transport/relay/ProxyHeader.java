package org.realtimetck.transport.relay;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the fake who is behind the relay: version 2 of the PROXY protocol, with the field for TLS. */
final class ProxyHeader {

    private static final byte[] SIGNATURE = {0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A};
    private static final int VERSION_2_PROXY = 0x21;
    private static final int TCP_IPV4 = 0x11;
    private static final int TCP_IPV6 = 0x21;
    private static final int UNIQUE_ID = 0x05;
    private static final int TLS = 0x20;
    private static final int TLS_VERSION = 0x21;
    private static final int CLIENT_USES_TLS = 1;
    private static final int NO_CLIENT_CERTIFICATE = 1;
    private static final int LONGEST = 512;

    private ProxyHeader() {}

    /**
     * @param tlsVersion as the JDK names it, for example {@code TLSv1.3}; empty for a client without TLS
     * @param ticket what the connection goes by, in ASCII; empty for nothing
     */
    static ByteBuffer of(
            InetSocketAddress client, InetSocketAddress relay, Optional<String> tlsVersion, String ticket) {
        byte[] from = client.getAddress().getAddress();
        byte[] to = relay.getAddress().getAddress();
        ByteBuffer header = ByteBuffer.allocate(LONGEST)
                .put(SIGNATURE)
                .put((byte) VERSION_2_PROXY)
                .put((byte) (from.length == 4 ? TCP_IPV4 : TCP_IPV6));
        int length = header.position();
        header.putShort((short) 0);
        header.put(from).put(to).putShort((short) client.getPort()).putShort((short) relay.getPort());
        if (!ticket.isEmpty()) {
            byte[] id = ticket.getBytes(StandardCharsets.US_ASCII);
            header.put((byte) UNIQUE_ID).putShort((short) id.length).put(id);
        }
        tlsVersion.ifPresent(version -> tls(header, version.getBytes(StandardCharsets.US_ASCII)));
        header.putShort(length, (short) (header.position() - length - Short.BYTES));
        return header.flip();
    }

    private static void tls(ByteBuffer header, byte[] version) {
        header.put((byte) TLS).putShort((short) (1 + Integer.BYTES + 3 + version.length));
        header.put((byte) CLIENT_USES_TLS).putInt(NO_CLIENT_CERTIFICATE);
        header.put((byte) TLS_VERSION).putShort((short) version.length).put(version);
    }
}
