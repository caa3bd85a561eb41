package org.realtimetck.wire;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;

/** A message from a client, read. */
public sealed interface Inbound {

    /** The event's {@code type}, known here or not; null if the message is no JSON object with a text there. */
    @Nullable
    String type();

    record Understood(String type, ClientEvent event) implements Inbound {}

    /** @param error what the service answers, the client's event id already echoed */
    record Malformed(@Nullable String type, ErrorBody error) implements Inbound {}
}
