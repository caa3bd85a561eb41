package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** One piece of a message. Audio itself is reported only when an item is retrieved. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ContentPart {

    @JsonTypeName("input_text")
    record InputText(String text) implements ContentPart {}

    /**
     * @param audio base64, only in a retrieved item
     * @param transcript null until known; stays null in item events [C]
     */
    @JsonTypeName("input_audio")
    record InputAudio(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String audio,

            @Nullable String transcript) implements ContentPart {}

    /**
     * @param imageUrl a data URI
     * @param detail {@code auto}, {@code low} or {@code high}; null if the client gave none
     */
    @JsonTypeName("input_image")
    record InputImage(
            String imageUrl,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String detail) implements ContentPart {}

    @JsonTypeName("output_text")
    record OutputText(String text) implements ContentPart {}

    /**
     * @param audio base64, only in a retrieved item
     */
    @JsonTypeName("output_audio")
    record OutputAudio(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String audio,

            String transcript) implements ContentPart {}

    /**
     * What the assistant said, in the shape of the Preview; a sample of 2025-09 shows it in a retrieved item [C].
     *
     * @param audio base64
     * @param format {@code pcm16}, {@code g711_ulaw} or {@code g711_alaw}
     */
    @JsonTypeName("audio")
    record Audio(String transcript, String audio, String format) implements ContentPart {}
}
