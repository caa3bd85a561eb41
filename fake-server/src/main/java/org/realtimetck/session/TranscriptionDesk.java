package org.realtimetck.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Utterance;

/** Has the user's words written down. Transcripts come when they come: no response waits for one [C]. */
final class TranscriptionDesk {

    private final Hearing hearing;
    private final Ids ids;
    private final Supplier<SessionConfig> config;
    private final Effects out;
    private final Map<String, TranscriptionRun> running = new LinkedHashMap<>();

    TranscriptionDesk(Hearing hearing, Ids ids, Supplier<SessionConfig> config, Effects out) {
        this.hearing = hearing;
        this.ids = ids;
        this.config = config;
        this.out = out;
    }

    /** The model hears the words at once, whether they are written down or not. */
    void begin(ConversationEntry entry, byte[] sound, AudioFormat format) {
        String itemId = entry.item().id();
        String model = config.get().transcriptionModel();
        Heard heard = hearing.hear(new Utterance(itemId, entry.audioMillis(), speechMillis(sound, format), model));
        if (!heard.text().isEmpty()) {
            entry.heardAs(heard.text());
        }
        if (model != null) {
            TranscriptionRun run = new TranscriptionRun(ids, entry, heard, model);
            running.put(itemId, run);
            out.wake(heard.pace().beforeFirst(), new Input.NextWords(itemId));
        }
    }

    void proceed(String itemId) {
        TranscriptionRun run = running.get(itemId);
        if (run != null) {
            run.proceed(out);
            if (run.isDone()) {
                running.remove(itemId);
            }
        }
    }

    private static long speechMillis(byte[] sound, AudioFormat format) {
        double level = TurnDetection.levelOf(0.5);
        Span span = new Span();
        new Loudness(format).hear(sound, frame -> span.add(frame >= level));
        return span.millis();
    }

    /** From the first loud frame to the last. */
    private static final class Span {

        private int frames;
        private int first;
        private int end;

        void add(boolean loud) {
            if (loud) {
                first = end == 0 ? frames : first;
                end = frames + 1;
            }
            frames++;
        }

        long millis() {
            return (long) (end - first) * Loudness.FRAME_MILLIS;
        }
    }
}
