package org.realtimetck.transport;

/** The body of an answer that a transport gives without asking anybody, in the shape the API gives its errors. */
public final class ErrorJson {

    private ErrorJson() {}

    /** @param message plain text without control characters */
    public static String of(String message) {
        String escaped = message.replace("\\", "\\\\").replace("\"", "\\\"");
        return "{\"error\":{\"message\":\"" + escaped
                + "\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}";
    }
}
