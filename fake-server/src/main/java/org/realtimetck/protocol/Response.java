package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of the model as the service reports it, in the captured key order [C].
 *
 * @param statusDetails null while in progress and when completed
 * @param conversationId null for a response outside the conversation
 * @param maxOutputTokens a number, or the text {@code inf}
 * @param audio {@code {output: {format, voice}}}
 * @param usage null until done
 * @param metadata what the client gave in {@code response.create}; null if nothing
 */
@JsonPropertyOrder({"object", "id"})
public record Response(
        String id,
        Status status,
        @Nullable StatusDetails statusDetails,
        List<Item> output,
        @Nullable String conversationId,
        List<String> outputModalities,
        Object maxOutputTokens,
        Map<String, Object> audio,
        @Nullable Usage usage,
        @Nullable Map<String, Object> metadata) {

    @JsonProperty(value = "object", access = JsonProperty.Access.READ_ONLY)
    public String object() {
        return "realtime.response";
    }

    /**
     * Why a response ended otherwise than well.
     *
     * @param type the status once more
     * @param reason for cancelled and incomplete: {@code client_cancelled}, {@code turn_detected},
     *     {@code max_output_tokens} or {@code content_filter}
     * @param error for failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StatusDetails(
            Status type, @Nullable String reason, @Nullable Failure error) {}

    /**
     * @param code null for the well-known {@code server_error} [C]
     */
    public record Failure(String type, @Nullable String code, String message) {}
}
