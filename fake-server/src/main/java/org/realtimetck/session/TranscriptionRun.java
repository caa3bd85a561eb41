package org.realtimetck.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted.TranscriptionLanguage;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionFailed;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionSegment;
import org.realtimetck.script.Heard;

/** One utterance being written down: deltas, segments and completed, or failed and no more [C]. */
final class TranscriptionRun {

    static final int CONTENT_INDEX = 0;

    private final Ids ids;
    private final ConversationEntry entry;
    private final Heard heard;
    private final TranscriptionModel model;
    private final boolean logprobs;
    private final List<String> told = new ArrayList<>();
    private final Deque<String> deltas;
    private final Deque<ConversationItemInputAudioTranscriptionSegment> segments;
    private Heard.When when;
    private boolean done;

    /**
     * @param logprobs whether the session asks for them
     * @param early what was told before the turn ended; empty for nothing
     */
    TranscriptionRun(
            Ids ids,
            ConversationEntry entry,
            Heard heard,
            TranscriptionModel model,
            boolean logprobs,
            String early,
            SpokenPart spoken) {
        this.ids = ids;
        this.entry = entry;
        this.heard = heard;
        this.when = heard.when();
        this.model = model;
        this.logprobs = logprobs && model.tellsLogprobs();
        boolean fails = heard.failure() != null;
        this.deltas = new ArrayDeque<>(fails ? List.of() : deltas(heard.text(), model, early));
        this.segments = new ArrayDeque<>(
                fails || !model.tellsSpeakers() ? List.of() : TranscriptionSegments.of(ids, itemId(), heard, spoken));
    }

    private static List<String> deltas(String text, TranscriptionModel model, String early) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (model.listensMeanwhile()) {
            String whole = " " + text;
            // words that turn out different cannot be taken back, so no delta follows them
            return whole.startsWith(early) ? Speech.words(whole.substring(early.length())) : List.of();
        }
        return model.writesInOnePiece() ? List.of(text) : Speech.words(text);
    }

    /** The deltas of a model that listens meanwhile begin with a blank, its transcript does not [C]. */
    static List<String> streamed(String text) {
        return text.isEmpty() ? List.of() : Speech.words(" " + text);
    }

    String itemId() {
        return entry.item().id();
    }

    boolean isDone() {
        return done;
    }

    Heard.When when() {
        return when;
    }

    Duration pauseBefore() {
        return heard.pace().beforeFirst();
    }

    /** From now on it goes by its pace. */
    void release() {
        when = Heard.When.AT_ITS_PACE;
    }

    /** Sends the next piece and what follows without a pause. */
    void proceed(Effects out) {
        Duration pause;
        do {
            pause = step(out);
        } while (!done && pause.isZero());
        if (!done) {
            out.wake(pause, new Input.NextWords(itemId()));
        }
    }

    /** Sends all that is left. */
    void finish(Effects out) {
        while (!done) {
            step(out);
        }
    }

    /** Sends one piece and says how long to wait after it. */
    Duration step(Effects out) {
        Heard.Failure failure = heard.failure();
        if (failure != null) {
            done = true;
            out.send(new ConversationItemInputAudioTranscriptionFailed(
                    ids.event(), itemId(), CONTENT_INDEX, SessionErrors.transcriptionFailed(itemId(), failure)));
        } else if (!deltas.isEmpty()) {
            sendDelta(deltas.remove(), out);
            return nothingLeft() ? heard.pace().beforeDone() : heard.pace().perDelta();
        } else if (!segments.isEmpty()) {
            out.send(segments.remove());
            return nothingLeft() ? heard.pace().beforeDone() : heard.pace().perDelta();
        } else {
            complete(out);
        }
        return Duration.ZERO;
    }

    private boolean nothingLeft() {
        return deltas.isEmpty() && segments.isEmpty();
    }

    private void sendDelta(String delta, Effects out) {
        out.send(new ConversationItemInputAudioTranscriptionDelta(
                ids.event(),
                itemId(),
                CONTENT_INDEX,
                delta,
                Obfuscation.of(delta, ids),
                logprobs ? Logprobs.of(List.of(delta), told.size()) : null));
        told.add(delta);
    }

    private void complete(Effects out) {
        done = true;
        entry.transcribed(heard.text());
        out.send(new ConversationItemInputAudioTranscriptionCompleted(
                ids.event(),
                itemId(),
                CONTENT_INDEX,
                heard.text(),
                usage(),
                logprobs ? Logprobs.of(told, 0) : null,
                languages()));
    }

    private @Nullable List<TranscriptionLanguage> languages() {
        return heard.languages().isEmpty()
                ? null
                : heard.languages().stream().map(TranscriptionLanguage::new).toList();
    }

    /** By time it is the whole sound with its silence, in seconds rounded up [M]. */
    private Map<String, Object> usage() {
        if (!model.countsTokens()) {
            return Tree.of("type", "duration", "seconds", (entry.audioMillis() + 999) / 1000);
        }
        long input = entry.audioMillis() / 100;
        long output = Tokens.ofText(heard.text());
        return Tree.of(
                "type",
                "tokens",
                "total_tokens",
                input + output,
                "input_tokens",
                input,
                "input_token_details",
                Tree.of("text_tokens", 0, "audio_tokens", input),
                "output_tokens",
                output);
    }
}
