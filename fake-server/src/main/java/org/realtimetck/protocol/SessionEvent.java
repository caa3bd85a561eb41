package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;

/** The session as the service holds it: whole, in the captured key order. */
public sealed interface SessionEvent extends ServerEvent {

    @JsonTypeName("session.created")
    record SessionCreated(String eventId, Map<String, Object> session) implements SessionEvent {}

    @JsonTypeName("session.updated")
    record SessionUpdated(String eventId, Map<String, Object> session) implements SessionEvent {}
}
