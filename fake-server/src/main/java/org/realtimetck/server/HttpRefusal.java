package org.realtimetck.server;

import java.util.Map;

/**
 * Turns a client away by an HTTP status, instead of the upgrade.
 *
 * @param body JSON; empty for none
 */
record HttpRefusal(int status, Map<String, String> headers, String body) implements Refusal {

    HttpRefusal {
        headers = Map.copyOf(headers);
    }
}
