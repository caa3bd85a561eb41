package org.realtimetck.server;

import org.realtimetck.protocol.ErrorBody;

/**
 * How OpenAI turns a client away: the upgrade succeeds, one {@code error} comes, then a close [C].
 *
 * @param closeCode 3000 for credentials, 4000 for the shape of the request
 */
record InBandRefusal(ErrorBody error, int closeCode) implements Refusal {

    /** The error's type and code, joined by a dot [C]; without a code the type alone [I]. */
    String closeReason() {
        return error.code() == null ? error.type() : error.type() + "." + error.code();
    }
}
