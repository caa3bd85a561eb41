package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who speaks in a message. */
public enum Role {
    @JsonProperty("user")
    USER,
    @JsonProperty("assistant")
    ASSISTANT,
    @JsonProperty("system")
    SYSTEM
}
