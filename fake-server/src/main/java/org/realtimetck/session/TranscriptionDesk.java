package org.realtimetck.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Transcription;
import org.realtimetck.script.Utterance;

/**
 * Has the user's words written down. Transcripts come when they come: no response waits for one [C], and one does not
 * wait for another [D].
 */
final class TranscriptionDesk {

    private final Hearing hearing;
    private final Ids ids;
    private final Supplier<SessionConfig> config;
    private final Effects out;
    private final Map<String, TranscriptionRun> running = new LinkedHashMap<>();
    private @Nullable LiveTranscription live;

    TranscriptionDesk(Hearing hearing, Ids ids, Supplier<SessionConfig> config, Effects out) {
        this.hearing = hearing;
        this.ids = ids;
        this.config = config;
        this.out = out;
        out.watch(new ResponseWatch(new Moments()));
    }

    /** True if the model writes while the user still speaks. */
    boolean listensMeanwhile() {
        return settings()
                .map(this::model)
                .filter(TranscriptionModel::listensMeanwhile)
                .isPresent();
    }

    /**
     * The user begins to speak.
     *
     * @param itemId what the turn will become
     * @param start in ticks of sound written
     */
    void speechStarted(String itemId, long start) {
        if (live != null && live.itemId().equals(itemId)) {
            return;
        }
        live = null;
        if (listensMeanwhile()) {
            TranscriptionSettings settings = settings().orElseThrow();
            Heard overheard = hearing.overhear(new Utterance(itemId, 0, 0, settings.transcription()));
            live = new LiveTranscription(ids, itemId, settings, start, overheard);
        }
    }

    /** The user has gone on speaking until there, in ticks of sound written. */
    void heardUntil(long ticks) {
        if (live != null) {
            live.heardUntil(ticks, out);
        }
    }

    /** The sound was cleared: of what was told of it, nothing more is heard [I]. */
    void forget() {
        live = null;
    }

    /** The model hears the words at once, whether they are written down or not. */
    void begin(ConversationEntry entry, byte[] sound, AudioFormat format) {
        String itemId = entry.item().id();
        String early = live != null && live.itemId().equals(itemId) ? live.told() : "";
        Optional<TranscriptionSettings> settings =
                live == null || early.isEmpty() ? settings() : Optional.of(live.settings());
        live = null;
        SpokenPart spoken = SpokenPart.of(sound, format, loudLevel());
        Transcription transcription =
                settings.map(TranscriptionSettings::transcription).orElse(null);
        Heard heard = hearing.hear(new Utterance(itemId, entry.audioMillis(), spoken.millis(), transcription));
        if (!heard.text().isEmpty()) {
            entry.heardAs(heard.text());
        }
        settings.ifPresent(wanted ->
                start(new TranscriptionRun(ids, entry, heard, model(wanted), wanted.logprobs(), early, spoken)));
    }

    private double loudLevel() {
        return TurnDetection.of(config.get()).orElse(TurnDetection.NEVER_ENDING).level();
    }

    private Optional<TranscriptionSettings> settings() {
        return TranscriptionSettings.of(config.get());
    }

    private TranscriptionModel model(TranscriptionSettings settings) {
        return new TranscriptionModel(hearing.modelOf(settings.transcription().model()));
    }

    private void start(TranscriptionRun run) {
        running.put(run.itemId(), run);
        if (config.get().isTranscription()) {
            run.release();
        }
        if (run.when() == Heard.When.AT_ITS_PACE) {
            wake(run, run.pauseBefore());
        } else if (run.when() == Heard.When.BEFORE_RESPONSE) {
            // if this turn is answered by itself, that response is created before the wake is due
            wake(run, Duration.ZERO);
        }
    }

    private void wake(TranscriptionRun run, Duration after) {
        out.wake(after, new Input.NextWords(run.itemId()));
    }

    void proceed(String itemId) {
        TranscriptionRun run = running.get(itemId);
        if (run == null) {
            return;
        }
        if (run.when() == Heard.When.BEFORE_RESPONSE) {
            run.finish(out);
        } else {
            run.proceed(out);
        }
        settle(run);
    }

    private void settle(TranscriptionRun run) {
        if (run.isDone()) {
            running.remove(run.itemId());
        }
    }

    private List<TranscriptionRun> waitingFor(Heard.When when) {
        return running.values().stream().filter(run -> run.when() == when).toList();
    }

    /** What transcripts wait for. */
    private final class Moments implements ResponseWatch.Moments {

        @Override
        public void created() {
            for (TranscriptionRun run : waitingFor(Heard.When.BEFORE_RESPONSE)) {
                run.finish(out);
                settle(run);
            }
        }

        @Override
        public void delta() {
            for (TranscriptionRun run : waitingFor(Heard.When.BETWEEN_DELTAS)) {
                run.step(out);
                settle(run);
            }
        }

        /** The wakes are due behind all that still belongs to the response, its rate limits included. */
        @Override
        public void done() {
            for (TranscriptionRun run : waitingFor(Heard.When.BETWEEN_DELTAS)) {
                run.release();
                wake(run, Duration.ZERO);
            }
            for (TranscriptionRun run : waitingFor(Heard.When.AFTER_RESPONSE)) {
                run.release();
                wake(run, run.pauseBefore());
            }
        }
    }
}
