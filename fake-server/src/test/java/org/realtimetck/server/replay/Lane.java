package org.realtimetck.server.replay;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Events that keep an order among themselves. Transcripts of the user's words come beside all else, when they come. */
enum Lane {
    CONVERSATION,
    INPUT_TRANSCRIPTION;

    private static final String TRANSCRIPTION = "conversation.item.input_audio_transcription.";

    List<ObjectNode> of(List<ObjectNode> events) {
        return events.stream()
                .filter(event ->
                        event.path("type").asString("").startsWith(TRANSCRIPTION) == (this == INPUT_TRANSCRIPTION))
                .toList();
    }
}
