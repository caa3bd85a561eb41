package org.realtimetck.server.control;

import java.util.List;
import java.util.Map;
import org.realtimetck.document.InvalidDocumentException;

/** A call that is answered with an error; it has changed nothing. */
final class RefusedCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> mistakes;
    private final transient Map<String, String> headers;

    private RefusedCall(int status, String message, List<String> mistakes, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.mistakes = mistakes;
        this.headers = headers;
    }

    /** The request is not as it should be. */
    static RefusedCall wrong(String message) {
        return new RefusedCall(400, message, List.of(message), Map.of());
    }

    /** The body is not as it should be. */
    static RefusedCall of(InvalidDocumentException invalid) {
        return new RefusedCall(400, String.valueOf(invalid.getMessage()), invalid.mistakes(), Map.of());
    }

    static RefusedCall unauthorized(String message) {
        return new RefusedCall(401, message, List.of(message), Map.of("WWW-Authenticate", "Bearer"));
    }

    static RefusedCall notFound(String message) {
        return new RefusedCall(404, message, List.of(message), Map.of());
    }

    /** @param allowed methods the path knows, joined by commas */
    static RefusedCall wrongMethod(String message, String allowed) {
        return new RefusedCall(405, message, List.of(message), Map.of("Allow", allowed));
    }

    static RefusedCall notInTime(String message) {
        return new RefusedCall(408, message, List.of(message), Map.of());
    }

    /** The request is fine, and what is there does not let it be done. */
    static RefusedCall conflict(String message) {
        return new RefusedCall(409, message, List.of(message), Map.of());
    }

    static RefusedCall tooMany(String message) {
        return new RefusedCall(503, message, List.of(message), Map.of("Retry-After", "1"));
    }

    int status() {
        return status;
    }

    List<String> mistakes() {
        return mistakes;
    }

    Map<String, String> headers() {
        return headers;
    }
}
