package org.realtimetck.server.control;

import java.util.Map;
import org.realtimetck.transport.http.HttpReply;

/** Lists the sandboxes. */
final class ListSandboxes implements Endpoint {

    @Override
    public Outline outline() {
        return Outline.get("/sandboxes", "listSandboxes", "Lists the sandboxes that are open.", "all of them, by name");
    }

    @Override
    public HttpReply reply(Ask ask) {
        return Json.ok(Map.of(
                "sandboxes",
                ask.server().namedSandboxes().stream()
                        .map(open -> SandboxJson.of(ask.server(), open))
                        .toList()));
    }
}
