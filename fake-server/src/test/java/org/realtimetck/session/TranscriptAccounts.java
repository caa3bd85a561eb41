package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCleared;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferSpeechStarted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionFailed;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionSegment;
import org.realtimetck.protocol.ServerEvent;

/** What a client can know about transcripts from the wire. */
final class TranscriptAccounts {

    private final Map<String, StringBuilder> told = new LinkedHashMap<>();
    private final Set<String> committed = new HashSet<>();
    private final Set<String> cleared = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private @Nullable String announced;

    void server(ServerEvent event) {
        if (event instanceof InputAudioBufferSpeechStarted started) {
            announce(started.itemId());
        } else if (event instanceof InputAudioBufferCleared) {
            if (announced != null) {
                cleared.add(announced);
            }
            announced = null;
        } else if (event instanceof InputAudioBufferCommitted commit) {
            announce(commit.itemId());
            committed.add(commit.itemId());
            announced = null;
        } else if (event instanceof ConversationItemInputAudioTranscriptionDelta delta) {
            delta(delta);
        } else if (event instanceof ConversationItemInputAudioTranscriptionSegment segment) {
            mayGoOn(segment.itemId());
            assertThat(segment.start()).isBetween(0.0, segment.end());
        } else if (event instanceof ConversationItemInputAudioTranscriptionCompleted completed) {
            end(completed.itemId());
            assertThat(toldOf(completed.itemId()).strip()).isEqualTo(completed.transcript());
        } else if (event instanceof ConversationItemInputAudioTranscriptionFailed failed) {
            end(failed.itemId());
        }
    }

    /** The item the sound in the buffer will become; it is told once and kept. */
    private void announce(String itemId) {
        if (announced != null) {
            assertThat(itemId).as("the item that was announced").isEqualTo(announced);
        }
        announced = itemId;
    }

    private void delta(ConversationItemInputAudioTranscriptionDelta delta) {
        assertThat(ended).doesNotContain(delta.itemId());
        assertThat(cleared).doesNotContain(delta.itemId());
        if (!committed.contains(delta.itemId())) {
            announce(delta.itemId());
        }
        assertThat((delta.delta() + delta.obfuscation()).length() % 16).isZero();
        told.computeIfAbsent(delta.itemId(), id -> new StringBuilder()).append(delta.delta());
    }

    private String toldOf(String itemId) {
        return told.getOrDefault(itemId, new StringBuilder()).toString();
    }

    private void mayGoOn(String itemId) {
        assertThat(committed).contains(itemId);
        assertThat(ended).doesNotContain(itemId);
    }

    private void end(String itemId) {
        mayGoOn(itemId);
        ended.add(itemId);
    }

    /** When nothing is due any more. */
    void close() {
        assertThat(told.keySet().stream().filter(committed::contains).filter(item -> !ended.contains(item)))
                .as("transcripts without an end")
                .isEmpty();
    }
}
