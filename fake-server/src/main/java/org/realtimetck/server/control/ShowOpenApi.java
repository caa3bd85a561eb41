package org.realtimetck.server.control;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.transport.http.HttpReply;

/** The OpenAPI description. */
final class ShowOpenApi implements Endpoint {

    private final List<Endpoint> others;

    ShowOpenApi(List<Endpoint> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public Outline outline() {
        return Outline.get("/openapi.json", "showOpenApi", "Describes all this.", "OpenAPI 3.1");
    }

    @Override
    public HttpReply reply(Ask ask) {
        List<Outline> all =
                new ArrayList<>(others.stream().map(Endpoint::outline).toList());
        all.add(outline());
        return Json.ok(
                OpenApi.document(all, ask.server().httpUrl(), ask.server().httpsUrl()));
    }
}
