package org.realtimetck.transport.ws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ProxyConnectionFactory.ProxyEndPoint;
import org.eclipse.jetty.server.Request;
import org.realtimetck.transport.Handshake;

/** Turns an upgrade request into a {@link Handshake}. */
final class HandshakeReader {

    /** In a header of the PROXY protocol: what the sender calls the connection. */
    private static final int UNIQUE_ID = 0x05;

    private HandshakeReader() {}

    /** @throws IllegalArgumentException if path or query hold a broken percent escape; the message says where */
    static Handshake read(Request request) {
        Map<String, List<String>> headers = headers(request);
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        return new Handshake(
                request.getConnectionMetaData().isSecure(),
                Percent.decodePath(path == null ? "/" : path),
                Percent.decodeQuery(query == null ? "" : query),
                headers,
                subprotocols(headers.getOrDefault("sec-websocket-protocol", List.of())),
                ticket(request.getConnectionMetaData().getConnection().getEndPoint()));
    }

    private static String ticket(EndPoint endPoint) {
        byte[] id = endPoint instanceof ProxyEndPoint relayed ? relayed.getTLV(UNIQUE_ID) : null;
        return id == null ? "" : new String(id, StandardCharsets.US_ASCII);
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(value == null ? "" : value);
        }
        headers.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(headers);
    }

    private static List<String> subprotocols(List<String> values) {
        List<String> offered = new ArrayList<>();
        for (String value : values) {
            for (String token : value.split(",", -1)) {
                if (!token.isBlank()) {
                    offered.add(token.strip());
                }
            }
        }
        return List.copyOf(offered);
    }
}
