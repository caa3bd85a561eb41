package org.realtimetck.transport.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.realtimetck.transport.ErrorJson;

/** Tells whoever asks for a path nobody serves where the WebSockets are. Answers of the caller's routes stay as they are. */
final class UnknownPath implements Handler {

    private final List<String> webSocketPaths;

    UnknownPath(List<String> webSocketPaths) {
        this.webSocketPaths = webSocketPaths;
    }

    @Override
    public void handle(Context ctx) {
        if (ctx.endpoints().matchedHttpEndpoint() == null) {
            ctx.contentType("application/json");
            ctx.result(ErrorJson.of("Invalid URL (" + ctx.method() + " " + ctx.path()
                    + "). This is a fake Realtime server; it takes WebSockets at " + String.join(", ", webSocketPaths)
                    + "."));
        }
    }
}
