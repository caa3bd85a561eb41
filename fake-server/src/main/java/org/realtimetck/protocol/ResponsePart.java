package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A part inside {@code response.content_part.*}: other type names than in the item itself [C]. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ResponsePart {

    @JsonTypeName("text")
    record Text(String text) implements ResponsePart {}

    @JsonTypeName("audio")
    record Audio(String transcript) implements ResponsePart {}
}
