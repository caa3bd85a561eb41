package org.realtimetck.server.control;

import org.realtimetck.transport.http.HttpReply;

/** One call of the control API. */
interface Endpoint {

    Outline outline();

    /** @throws RefusedCall if it is not as it should be; then nothing has changed */
    HttpReply reply(Ask ask);
}
