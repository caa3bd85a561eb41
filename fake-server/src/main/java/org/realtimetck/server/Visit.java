package org.realtimetck.server;

import org.realtimetck.protocol.Variation;
import org.realtimetck.transport.Handshake;

/**
 * A client at the door of one service.
 *
 * @param request what it asks for, if it may come in
 */
record Visit(Handshake handshake, Route route, Credentials credentials, Caller caller, SessionRequest request) {

    static Visit of(Handshake handshake, Route route, Credentials credentials, Caller caller) {
        return new Visit(handshake, route, credentials, caller, SessionRequest.of(handshake, caller.secret()));
    }

    boolean varies(Variation variation) {
        return caller.sandbox().sandbox().varies(variation);
    }

    /** By header, or by a subprotocol of that family; other Betas than the Realtime one are not meant. */
    boolean asksForBeta() {
        return handshake
                        .header("openai-beta")
                        .filter(value -> value.contains("realtime"))
                        .isPresent()
                || handshake.subprotocols().stream().anyMatch(token -> token.startsWith("openai-beta."));
    }

    /** Whether it wants to join a call, WebRTC's or SIP's. */
    boolean joinsACall() {
        return handshake.parameter("call_id").isPresent();
    }
}
