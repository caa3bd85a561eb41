package org.realtimetck.server.control;

import org.realtimetck.sandbox.SandboxReader;
import org.realtimetck.transport.http.HttpReply;

/** The JSON Schema of sandbox documents. */
final class ShowSandboxSchema implements Endpoint {

    static final String PATH = "/schema/sandbox.json";

    @Override
    public Outline outline() {
        return Outline.get(PATH, "showSandboxSchema", "What a sandbox document may say.", "JSON Schema 2020-12");
    }

    @Override
    public HttpReply reply(Ask ask) {
        return Json.ok(SandboxReader.schema());
    }
}
