package org.realtimetck.coverage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is typed and cannot be caused over a WebSocket, with the reason. */
final class NotOnAWebSocket {

    private static final String PLAYBACK = "the server holds no playback of a WebSocket client: WebRTC and SIP only";

    private static final Map<Fact, String> REASONS = Stream.of(
                    event("output_audio_buffer.started", PLAYBACK),
                    event("output_audio_buffer.stopped", PLAYBACK),
                    event("output_audio_buffer.cleared", PLAYBACK),
                    event("input_audio_buffer.dtmf_event_received", "keys of a telephone: SIP only"),
                    event(
                            "conversation.item.created",
                            "the Preview's name for what GA tells as added and done; typed, in none of 23 recordings"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private NotOnAWebSocket() {}

    private static Map.Entry<Fact, String> event(String type, String reason) {
        return Map.entry(Fact.serverEvent(type), reason);
    }

    static Set<Fact> facts() {
        return REASONS.keySet();
    }

    static boolean hasReasonFor(Fact fact) {
        return REASONS.containsKey(fact);
    }

    static Optional<String> reasonFor(Fact fact) {
        return Optional.ofNullable(REASONS.get(fact));
    }
}
