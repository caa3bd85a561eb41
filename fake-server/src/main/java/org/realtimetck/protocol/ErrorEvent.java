package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** Something the client did was refused, or the session is about to end. Not fatal unless a close follows [M]. */
@JsonTypeName("error")
public record ErrorEvent(String eventId, ErrorBody error) implements ServerEvent {}
