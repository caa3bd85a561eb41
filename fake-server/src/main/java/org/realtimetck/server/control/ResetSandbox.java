package org.realtimetck.server.control;

import java.util.List;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.transport.http.HttpReply;

/** Lets a sandbox begin again. */
final class ResetSandbox implements Endpoint {

    @Override
    public Outline outline() {
        return new Outline(
                "POST",
                "/sandboxes/{name}/reset",
                "resetSandbox",
                "Begins again: an empty journal, script and time at the beginning, the same key; open sessions end with 1001.",
                List.of(),
                null,
                200,
                "the sandbox; its addresses are new if it distorts bytes");
    }

    @Override
    public HttpReply reply(Ask ask) {
        OpenSandbox old = ask.changeable();
        return Json.ok(
                SandboxJson.of(ask.server(), Done.or409(() -> ask.server().reset(old))));
    }
}
