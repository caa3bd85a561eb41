package org.realtimetck.transport.http;

import java.util.Map;

/** @param body sent as {@code application/json} */
public record HttpAnswer(int status, Map<String, String> headers, String body) {}
