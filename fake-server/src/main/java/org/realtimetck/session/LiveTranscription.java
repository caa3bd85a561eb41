package org.realtimetck.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.script.Heard;

/**
 * What a model that listens meanwhile writes of the turn under way, before its end. It follows from the sound alone:
 * the first word after a delay [M], then a word for every so much of sound [I]. Deltas only ever add [M].
 */
final class LiveTranscription {

    /** Some 200 words a minute, the rate of quick speech. */
    private static final long MILLIS_PER_WORD = 300;

    private final Ids ids;
    private final String itemId;
    private final TranscriptionSettings settings;
    private final long start;
    private final List<String> words;
    private final int most;
    private int told;

    /**
     * @param start where the user began to speak, in ticks of sound written
     * @param overheard what is known of the user's words
     */
    LiveTranscription(Ids ids, String itemId, TranscriptionSettings settings, long start, Heard overheard) {
        this.ids = ids;
        this.itemId = itemId;
        this.settings = settings;
        this.start = start;
        this.words = TranscriptionRun.streamed(overheard.text());
        this.most = Math.min(overheard.early(), words.size());
    }

    String itemId() {
        return itemId;
    }

    /** By which the turn goes on being written down, whatever the session says meanwhile. */
    TranscriptionSettings settings() {
        return settings;
    }

    String told() {
        return String.join("", words.subList(0, told));
    }

    /** Tells what is known by a moment, given in ticks of sound written. */
    void heardUntil(long ticks, Effects out) {
        long millis = (ticks - start) / AudioFormat.TICKS_PER_MILLI
                - delayMillis(settings.transcription().delay());
        long known = millis < 0 ? 0 : 1 + millis / MILLIS_PER_WORD;
        while (told < Math.min(known, most)) {
            String delta = words.get(told++);
            out.send(new ConversationItemInputAudioTranscriptionDelta(
                    ids.event(), itemId, TranscriptionRun.CONTENT_INDEX, delta, Obfuscation.of(delta, ids), null));
        }
    }

    /** From the first sound to the first word: minimal, low and unsaid [M], the two highest by their names [I]. */
    private static long delayMillis(@Nullable String delay) {
        return switch (delay == null ? "medium" : delay) {
            case "minimal" -> 550;
            case "low" -> 900;
            case "high" -> 1_600;
            case "xhigh" -> 2_000;
            default -> 1_200;
        };
    }
}
