package org.realtimetck.wire;

import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;

/** A message from a client, read. */
public sealed interface Inbound {

    record Understood(ClientEvent event) implements Inbound {}

    /** @param error what the service answers, the client's event id already echoed */
    record Malformed(ErrorBody error) implements Inbound {}
}
