package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a response cost, in tokens; the details add up to the sums [C]. */
public record Usage(
        long totalTokens,
        long inputTokens,
        long outputTokens,
        InputTokenDetails inputTokenDetails,
        OutputTokenDetails outputTokenDetails) {

    /**
     * @param cachedTokens a multiple of 64, part of the sums beside it [C]
     */
    public record InputTokenDetails(
            long textTokens,
            long audioTokens,
            long imageTokens,
            long cachedTokens,
            CachedTokensDetails cachedTokensDetails) {}

    public record CachedTokensDetails(long textTokens, long audioTokens, long imageTokens) {}

    /**
     * @param reasoningTokens part of the text tokens; null where the service does not tell them: in every recording [C],
     *     though a gateway has read them from reasoning models since [M]
     */
    public record OutputTokenDetails(
            long textTokens,
            long audioTokens,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long reasoningTokens) {}
}
