package org.realtimetck.server.control;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenConnection;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.wire.Dialect;

/** An open sandbox as the control API tells it. */
final class SandboxJson {

    private SandboxJson() {}

    static Map<String, Object> of(FakeRealtimeServer server, OpenSandbox open) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", open.sandbox().name());
        told.put("key", open.key());
        told.put("httpUrl", open.httpUrl().toString());
        told.put("httpsUrl", open.httpsUrl().toString());
        told.put("webSockets", webSockets(open));
        told.put("journal", ControlApi.PREFIX + "/sandboxes/" + open.sandbox().name() + "/journal");
        told.put(
                "connections",
                open.connections().stream().map(OpenConnection::number).toList());
        told.put("entries", open.journal().entries().size());
        told.put("kitFaults", open.kitFaults().stream().map(Throwable::toString).toList());
        told.put("ownOfServer", server.isOwn(open));
        return told;
    }

    /** Addresses by dialect; of one that plays only one service, only those. */
    private static Map<String, Object> webSockets(OpenSandbox open) {
        Map<String, Object> addresses = new LinkedHashMap<>();
        if (open.sandbox().dialect() != Dialect.AZURE) {
            addresses.put("openai", both(open, "/v1/realtime?model=gpt-realtime"));
        }
        if (open.sandbox().dialect() != Dialect.OPENAI) {
            addresses.put("azure", both(open, "/openai/v1/realtime?model=my-deployment"));
        }
        return addresses;
    }

    private static Map<String, Object> both(OpenSandbox open, String target) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("plain", webSocket(open.httpUrl()) + open.pathPrefix() + target);
        both.put("tls", webSocket(open.httpsUrl()) + open.pathPrefix() + target);
        return both;
    }

    private static String webSocket(URI origin) {
        return origin.toString().replaceFirst("^http", "ws");
    }
}
