package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an item or a response has come; an item is never {@link #CANCELLED} or {@link #FAILED}. */
public enum Status {
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("incomplete")
    INCOMPLETE,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("failed")
    FAILED
}
