package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What the service may send: the forty-six events of the GA API [T], in families. Keys leave in the order of the
 * components, as captured [C].
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerEvent
        permits ErrorEvent,
                RateLimitsUpdated,
                SessionEvent,
                ConversationEvent,
                InputAudioTranscriptionEvent,
                InputAudioBufferEvent,
                OutputAudioBufferEvent,
                ResponseEvent,
                McpEvent {}
