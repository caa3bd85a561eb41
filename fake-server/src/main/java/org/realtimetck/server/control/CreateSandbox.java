package org.realtimetck.server.control;

import java.util.List;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.transport.http.HttpReply;

/** Opens a sandbox. */
final class CreateSandbox implements Endpoint {

    @Override
    public Outline outline() {
        return new Outline(
                "POST",
                "/sandboxes",
                "createSandbox",
                "Opens a sandbox of a document, JSON or YAML by its content type, under a new key.",
                List.of(),
                SandboxBody.schema(),
                201,
                "the sandbox: key and addresses");
    }

    @Override
    public HttpReply reply(Ask ask) {
        SandboxDocument document = SandboxBody.read(ask);
        OpenSandbox open = Done.or409(() -> ask.server().open(document));
        return Json.of(201, SandboxJson.of(ask.server(), open));
    }
}
