package org.realtimetck.transport.http;

import org.realtimetck.transport.Handshake;

/**
 * An ordinary HTTP request.
 *
 * @param head where it went and with which headers; subprotocols are a matter of WebSockets, so there are none
 * @param body empty for none
 */
public record HttpCall(String method, Handshake head, String body) {}
