package org.realtimetck.server.control;

import java.util.List;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.transport.http.HttpReply;

/** Replaces a sandbox. */
final class ReplaceSandbox implements Endpoint {

    @Override
    public Outline outline() {
        return new Outline(
                "PUT",
                "/sandboxes/{name}",
                "replaceSandbox",
                "Lets new connections get what the document says now, under the same key; open ones stay what they are.",
                List.of(),
                SandboxBody.schema(),
                200,
                "the sandbox; its addresses are new if it distorts bytes otherwise than before");
    }

    @Override
    public HttpReply reply(Ask ask) {
        OpenSandbox old = ask.changeable();
        SandboxDocument document = SandboxBody.read(ask);
        OpenSandbox next = Done.or409(() -> ask.server().replace(old, document));
        return Json.ok(SandboxJson.of(ask.server(), next));
    }
}
