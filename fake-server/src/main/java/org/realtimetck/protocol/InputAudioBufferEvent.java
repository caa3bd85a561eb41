package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** The buffer the client writes. Milliseconds count audio written in this session, not wall time [C]. */
public sealed interface InputAudioBufferEvent extends ServerEvent {

    @JsonTypeName("input_audio_buffer.committed")
    record InputAudioBufferCommitted(
            String eventId, @Nullable String previousItemId, String itemId) implements InputAudioBufferEvent {}

    @JsonTypeName("input_audio_buffer.cleared")
    record InputAudioBufferCleared(String eventId) implements InputAudioBufferEvent {}

    @JsonTypeName("input_audio_buffer.speech_started")
    record InputAudioBufferSpeechStarted(String eventId, long audioStartMs, String itemId)
            implements InputAudioBufferEvent {}

    @JsonTypeName("input_audio_buffer.speech_stopped")
    record InputAudioBufferSpeechStopped(String eventId, long audioEndMs, String itemId)
            implements InputAudioBufferEvent {}

    @JsonTypeName("input_audio_buffer.timeout_triggered")
    record InputAudioBufferTimeoutTriggered(String eventId, long audioStartMs, long audioEndMs, String itemId)
            implements InputAudioBufferEvent {}

    /**
     * A key of a telephone's keypad; the only event without an id [T].
     *
     * @param event the key
     * @param receivedAt Unix time in seconds
     */
    @JsonTypeName("input_audio_buffer.dtmf_event_received")
    record InputAudioBufferDtmfEventReceived(String event, long receivedAt) implements InputAudioBufferEvent {}
}
