package org.realtimetck.server.control;

import java.util.List;
import java.util.Map;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.transport.http.HttpReply;

/** Ends a sandbox. */
final class DeleteSandbox implements Endpoint {

    @Override
    public Outline outline() {
        return new Outline(
                "DELETE",
                "/sandboxes/{name}",
                "deleteSandbox",
                "Ends the sandbox's open sessions with 1001, and forgets it, its key and its journal.",
                List.of(),
                null,
                200,
                "the name");
    }

    @Override
    public HttpReply reply(Ask ask) {
        OpenSandbox open = ask.changeable();
        open.endConnections("the sandbox was deleted");
        open.close();
        return Json.ok(Map.of("deleted", open.sandbox().name()));
    }
}
