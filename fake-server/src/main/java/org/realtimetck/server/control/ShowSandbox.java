package org.realtimetck.server.control;

import org.realtimetck.transport.http.HttpReply;

/** Tells of one sandbox. */
final class ShowSandbox implements Endpoint {

    @Override
    public Outline outline() {
        return Outline.get(
                "/sandboxes/{name}", "showSandbox", "Tells of one sandbox.", "key, addresses, open sessions");
    }

    @Override
    public HttpReply reply(Ask ask) {
        return Json.ok(SandboxJson.of(ask.server(), ask.sandbox()));
    }
}
