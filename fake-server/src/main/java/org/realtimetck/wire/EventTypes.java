package org.realtimetck.wire;

import java.util.List;
import java.util.Set;
import org.realtimetck.protocol.Variation;

/** The names of client events that the service lists when it meets one it does not know, in its order. */
final class EventTypes {

    /** [M] One parser serves conversation and translation sessions. */
    private static final List<String> OPENAI = List.of(
            "session.update",
            "session.close",
            "input_audio_buffer.append",
            "session.input_audio_buffer.append",
            "input_audio_buffer.commit",
            "input_audio_buffer.clear",
            "conversation.item.create",
            "conversation.item.truncate",
            "conversation.item.delete",
            "conversation.item.retrieve",
            "response.create",
            "response.cancel");

    /** [M], of one deployment and therefore weak: the Beta's transcription event is still named. */
    private static final List<String> AZURE = List.of(
            "session.update",
            "session.close",
            "transcription_session.update",
            "input_audio_buffer.append",
            "input_audio_buffer.commit",
            "input_audio_buffer.clear",
            "conversation.item.create",
            "conversation.item.truncate",
            "conversation.item.delete",
            "conversation.item.retrieve",
            "response.create",
            "response.cancel");

    private EventTypes() {}

    static List<String> listedBy(Dialect dialect, Set<Variation> variations) {
        return dialect == Dialect.AZURE && !variations.contains(Variation.AZURE_LISTS_OPENAI_EVENTS) ? AZURE : OPENAI;
    }
}
