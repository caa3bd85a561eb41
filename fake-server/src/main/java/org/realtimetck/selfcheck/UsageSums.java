package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import tools.jackson.databind.JsonNode;

/** What a response cost: the details add up, and what is cached is part of the input, in steps of 64 [C]. */
final class UsageSums {

    private static final int CACHE_STEP = 64;

    private UsageSums() {}

    /** @param usage null where an end is reported without one */
    static void check(JsonNode usage) {
        if (!usage.isObject()) {
            return;
        }
        JsonNode input = usage.path("input_token_details");
        JsonNode output = usage.path("output_token_details");
        JsonNode cached = input.path("cached_tokens_details");
        long inputTokens = usage.path("input_tokens").asLong(-1);
        long outputTokens = usage.path("output_tokens").asLong(-1);
        long cachedTokens = input.path("cached_tokens").asLong(-1);
        unless(
                usage.path("total_tokens").asLong(-1) == inputTokens + outputTokens,
                "total_tokens " + (inputTokens + outputTokens),
                usage);
        unless(sum(input) == inputTokens, "input_token_details that make " + inputTokens, input);
        unless(sum(output) == outputTokens, "output_token_details that make " + outputTokens, output);
        unless(sum(cached) == cachedTokens, "cached_tokens_details that make " + cachedTokens, cached);
        unless(
                cachedTokens <= inputTokens && cachedTokens % CACHE_STEP == 0,
                "cached_tokens in steps of " + CACHE_STEP + ", at most " + inputTokens,
                cachedTokens);
    }

    private static long sum(JsonNode details) {
        return details.path("text_tokens").asLong(0)
                + details.path("audio_tokens").asLong(0)
                + details.path("image_tokens").asLong(0);
    }
}
