package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCleared;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferSpeechStarted;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferSpeechStopped;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferTimeoutTriggered;
import org.realtimetck.protocol.ServerEvent;

/** What a client can know about its sound from the wire: bytes of PCM in the buffer, and turns. */
final class InputAudioAccounts {

    private static final Pattern MILLIS = Pattern.compile("only has ([0-9.]+)ms");

    private final Set<String> committed = new HashSet<>();
    private long bytes;
    private long buffered;

    /** How many of these may be gone: what the wire tells of a place is rounded down to a millisecond. */
    private long unsure;

    private @Nullable String announced;
    private @Nullable Long turnEnd;

    void written(int more) {
        bytes += more;
        buffered += more;
    }

    void commitRefused(String message) {
        assertThat(buffered).as("bytes of a refused commit").isLessThan(4_800);
        if (buffered == 0 && message.endsWith("the buffer is empty.")) {
            return;
        }
        Matcher told = MILLIS.matcher(message);
        assertThat(told.find()).as("milliseconds in %s", message).isTrue();
        assertThat(Double.parseDouble(told.group(1)))
                .isBetween((buffered - unsure) / 48.0 - 0.005, buffered / 48.0 + 0.005);
    }

    void server(ServerEvent event) {
        if (event instanceof InputAudioBufferSpeechStarted started) {
            started(started);
        } else if (event instanceof InputAudioBufferSpeechStopped stopped) {
            assertThat(stopped.itemId())
                    .as("the item of the speech that stopped")
                    .isEqualTo(announced);
            assertThat(stopped.audioEndMs() * 48).isBetween(bytes - buffered, bytes);
            turnEnd = stopped.audioEndMs() * 48;
        } else if (event instanceof InputAudioBufferTimeoutTriggered timeout) {
            assertThat(timeout.audioStartMs()).isBetween((bytes - buffered) / 48, timeout.audioEndMs());
            announced = timeout.itemId();
            turnEnd = bytes;
        } else if (event instanceof InputAudioBufferCommitted commit) {
            committed(commit.itemId());
        } else if (event instanceof InputAudioBufferCleared) {
            buffered = 0;
            unsure = 0;
            announced = null;
        }
    }

    private void started(InputAudioBufferSpeechStarted started) {
        assertThat(turnEnd).as("the end of the turn before").isNull();
        if (announced != null) {
            // turn detection was switched off and on again in the midst of it
            assertThat(started.itemId()).isEqualTo(announced);
        }
        announced = started.itemId();
        assertThat(started.audioStartMs() * 48).isBetween(bytes - buffered - 47, bytes);
        long kept = bytes - started.audioStartMs() * 48;
        if (kept < buffered) {
            buffered = kept;
            unsure = 47;
        }
    }

    private void committed(String itemId) {
        assertThat(committed.add(itemId)).as("a new item").isTrue();
        if (announced != null) {
            assertThat(itemId).as("the item that was announced").isEqualTo(announced);
        }
        if (turnEnd == null) {
            assertThat(buffered).as("bytes the client committed").isGreaterThanOrEqualTo(4_800);
        }
        buffered = turnEnd == null ? 0 : bytes - turnEnd;
        unsure = turnEnd == null ? 0 : 47;
        announced = null;
        turnEnd = null;
    }
}
