package org.realtimetck.protocol;

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

    public record OutputTokenDetails(long textTokens, long audioTokens) {}
}
