package org.realtimetck.transport.ws;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpStream;

/** Adds headers to an answer as it leaves, when nobody judges them any more. */
final class AddedHeaders extends HttpStream.Wrapper {

    private final Map<String, String> headers;

    AddedHeaders(HttpStream stream, Map<String, String> headers) {
        super(stream);
        this.headers = headers;
    }

    @Override
    public void prepareResponse(HttpFields.Mutable fields) {
        headers.forEach(fields::put);
        super.prepareResponse(fields);
    }
}
