package org.realtimetck.server;

/** What is said at a path that is none here, or belongs to the service a sandbox does not play. */
final class UnknownAddress {

    private UnknownAddress() {}

    static String body(String path) {
        String safe = path.replaceAll("[^A-Za-z0-9/._~-]", "?");
        return "{\"error\":{\"code\":\"404\",\"message\":\"There is no realtime endpoint at " + safe
                + " here. OpenAI clients use /v1/realtime?model=…, Azure clients"
                + " /openai/v1/realtime?model=….\"}}";
    }
}
