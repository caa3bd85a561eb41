package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** Playback held by the server: WebRTC and SIP only. */
public sealed interface OutputAudioBufferEvent extends ServerEvent {

    @JsonTypeName("output_audio_buffer.started")
    record OutputAudioBufferStarted(String eventId, String responseId) implements OutputAudioBufferEvent {}

    @JsonTypeName("output_audio_buffer.stopped")
    record OutputAudioBufferStopped(String eventId, String responseId) implements OutputAudioBufferEvent {}

    @JsonTypeName("output_audio_buffer.cleared")
    record OutputAudioBufferCleared(String eventId, String responseId) implements OutputAudioBufferEvent {}
}
