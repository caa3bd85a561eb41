package org.realtimetck.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionFailed;
import org.realtimetck.script.Heard;

/** One utterance being written down: deltas and completed, or failed and nothing else [C]. */
final class TranscriptionRun {

    private static final int CONTENT_INDEX = 0;

    /** The only model on record whose transcript is one delta [C]. */
    private static final String IN_ONE_PIECE = "whisper-1";

    /** Models that listen while the user speaks; their first delta begins with a blank [C]. */
    private static final List<String> STREAMING = List.of("gpt-realtime-whisper", "gpt-live-transcribe");

    private final Ids ids;
    private final ConversationEntry entry;
    private final Heard heard;
    private final String model;
    private final Deque<String> deltas;
    private boolean done;

    TranscriptionRun(Ids ids, ConversationEntry entry, Heard heard, String model) {
        this.ids = ids;
        this.entry = entry;
        this.heard = heard;
        this.model = model;
        this.deltas = new ArrayDeque<>(heard.failure() == null ? deltas(heard.text(), model) : List.of());
    }

    private static List<String> deltas(String text, String model) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (model.equals(IN_ONE_PIECE)) {
            return List.of(text);
        }
        return Speech.words(STREAMING.contains(model) ? " " + text : text);
    }

    boolean isDone() {
        return done;
    }

    /** Sends the next delta and what follows without a pause. */
    void proceed(Effects out) {
        Duration pause;
        do {
            pause = step(out);
        } while (!done && pause.isZero());
        if (!done) {
            out.wake(pause, new Input.NextWords(itemId()));
        }
    }

    private Duration step(Effects out) {
        Heard.Failure failure = heard.failure();
        if (failure != null) {
            done = true;
            out.send(new ConversationItemInputAudioTranscriptionFailed(
                    ids.event(), itemId(), CONTENT_INDEX, SessionErrors.transcriptionFailed(itemId(), failure)));
        } else if (!deltas.isEmpty()) {
            String delta = deltas.remove();
            out.send(new ConversationItemInputAudioTranscriptionDelta(
                    ids.event(), itemId(), CONTENT_INDEX, delta, Obfuscation.of(delta, ids)));
            return deltas.isEmpty() ? heard.pace().beforeDone() : heard.pace().perDelta();
        } else {
            done = true;
            entry.transcribed(heard.text());
            out.send(new ConversationItemInputAudioTranscriptionCompleted(
                    ids.event(), itemId(), CONTENT_INDEX, heard.text(), usage(), null));
        }
        return Duration.ZERO;
    }

    private String itemId() {
        return entry.item().id();
    }

    /** By tokens for the gpt-4o family, by time for the other models of OpenAI [C] and for any other name [I]. */
    private Map<String, Object> usage() {
        if (!model.startsWith("gpt-4o-")) {
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
