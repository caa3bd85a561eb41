package org.realtimetck.server;

import java.util.Map;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.Handshake;

/**
 * A handshake for a sandbox that distorts bytes, at a port where nothing can: a session there would be well, and its
 * client would pass a test it never took.
 */
final class Misdirected {

    private static final int STATUS = 421;

    private Misdirected() {}

    static boolean is(Handshake handshake, OpenSandbox sandbox) {
        return !sandbox.sandbox().troubles().distortions().isEmpty()
                && !sandbox.record().gaveOut(handshake.ticket());
    }

    static Admission answer(Handshake handshake, OpenSandbox sandbox) {
        String url = (handshake.secure() ? sandbox.httpsUrl() : sandbox.httpUrl())
                .toString()
                .replaceFirst("^http", "ws");
        return new Admission.Refuse(
                STATUS,
                Map.of(),
                "{\"error\":{\"code\":\"421\",\"message\":\"Sandbox '"
                        + sandbox.sandbox().name()
                        + "' distorts bytes, which this port cannot do. Connect to " + url
                        + " instead, with the same path and key.\"}}");
    }
}
