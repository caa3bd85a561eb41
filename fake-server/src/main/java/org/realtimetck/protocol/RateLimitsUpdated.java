package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Sent right after {@code response.done} on OpenAI; never seen on Azure [C]. */
@JsonTypeName("rate_limits.updated")
public record RateLimitsUpdated(String eventId, List<RateLimit> rateLimits) implements ServerEvent {

    /**
     * @param name {@code tokens}; GA sends no other [C]
     * @param resetSeconds seconds until the limit is full again
     */
    public record RateLimit(String name, long limit, long remaining, double resetSeconds) {}
}
