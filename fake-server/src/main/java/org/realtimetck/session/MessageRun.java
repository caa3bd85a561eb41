package org.realtimetck.session;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseContentPartAdded;
import org.realtimetck.protocol.ResponseEvent.ResponseContentPartDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioTranscriptDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioTranscriptDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDone;
import org.realtimetck.protocol.ResponsePart;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.Status;

/** A message of the assistant, written or spoken. */
final class MessageRun extends OutputRun {

    private static final int CONTENT_INDEX = 0;

    /** Under a lower limit a text is cut into deltas as under this one. */
    private static final int LEAST_MADE = 4_096;

    private final boolean spoken;
    private final @Nullable String phase;
    private final Deque<Speech.Piece> pieces;
    private final StringBuilder text = new StringBuilder();
    private long soundBytes;

    MessageRun(ResponseScene scene, int outputIndex, String text, @Nullable String phase) {
        super(scene, outputIndex);
        this.phase = phase;
        this.spoken = scene.plan().speaks();
        String sayable = sayable(text, scene.plan().outputLimit());
        this.pieces =
                new ArrayDeque<>(spoken ? Speech.spoken(sayable, scene.plan().format()) : Speech.written(sayable));
    }

    /**
     * A beginning of the text that costs more than the limit allows, so that nothing is made of what could never be
     * sent: a token is at most four written characters, and less than one spoken.
     */
    private String sayable(String text, long limit) {
        int most = (int) Math.max(LEAST_MADE, limit) * (spoken ? 1 : 5);
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    @Override
    void opened(Effects out) {
        ResponsePart empty = spoken ? new ResponsePart.Audio("") : new ResponsePart.Text("");
        out.send(new ResponseContentPartAdded(
                scene.ids().event(),
                scene.responseId(),
                itemId,
                outputIndex,
                CONTENT_INDEX,
                empty,
                scene.repeatsPart() ? empty : null));
    }

    @Override
    boolean hasNext() {
        return !pieces.isEmpty();
    }

    @Override
    void next(Effects out) {
        Speech.Piece piece = pieces.remove();
        if (piece instanceof Speech.Words words) {
            text.append(words.text());
            out.send(spoken ? transcriptDelta(words.text()) : textDelta(words.text()));
        } else if (piece instanceof Speech.Sound sound) {
            entry().hear(sound.bytes());
            soundBytes += sound.bytes().length;
            out.send(new ResponseOutputAudioDelta(
                    scene.ids().event(),
                    scene.responseId(),
                    itemId,
                    outputIndex,
                    CONTENT_INDEX,
                    Base64.getEncoder().encodeToString(sound.bytes())));
        }
    }

    private ResponseOutputTextDelta textDelta(String delta) {
        return new ResponseOutputTextDelta(
                scene.ids().event(),
                scene.responseId(),
                itemId,
                outputIndex,
                CONTENT_INDEX,
                delta,
                Obfuscation.of(delta, scene.ids()));
    }

    private ResponseOutputAudioTranscriptDelta transcriptDelta(String delta) {
        return new ResponseOutputAudioTranscriptDelta(
                scene.ids().event(),
                scene.responseId(),
                itemId,
                outputIndex,
                CONTENT_INDEX,
                delta,
                Obfuscation.of(delta, scene.ids()));
    }

    @Override
    void closing(Effects out) {
        if (spoken) {
            out.send(new ResponseOutputAudioDone(
                    scene.ids().event(), scene.responseId(), itemId, outputIndex, CONTENT_INDEX));
            out.send(new ResponseOutputAudioTranscriptDone(
                    scene.ids().event(), scene.responseId(), itemId, outputIndex, CONTENT_INDEX, text.toString()));
        } else {
            out.send(new ResponseOutputTextDone(
                    scene.ids().event(), scene.responseId(), itemId, outputIndex, CONTENT_INDEX, text.toString()));
        }
        ResponsePart whole = spoken ? new ResponsePart.Audio(text.toString()) : new ResponsePart.Text(text.toString());
        out.send(new ResponseContentPartDone(
                scene.ids().event(),
                scene.responseId(),
                itemId,
                outputIndex,
                CONTENT_INDEX,
                whole,
                scene.repeatsPart() ? whole : null));
    }

    @Override
    Item item(Status status) {
        return new Item.Message(itemId, status, Role.ASSISTANT, content(status), phase);
    }

    /** An item that has just been announced has no content yet [C]. */
    private List<ContentPart> content(Status status) {
        if (status == Status.IN_PROGRESS && text.isEmpty()) {
            return List.of();
        }
        return List.of(
                spoken
                        ? new ContentPart.OutputAudio(null, text.toString())
                        : new ContentPart.OutputText(text.toString()));
    }

    @Override
    long nextTokens() {
        Speech.Piece piece = pieces.element();
        if (piece instanceof Speech.Words words) {
            return Tokens.ofLength(text.length() + words.text().length()) - textTokens();
        }
        return audioTokens(soundBytes + ((Speech.Sound) piece).bytes().length) - audioTokens();
    }

    @Override
    long textTokens() {
        return Tokens.ofLength(text.length());
    }

    /** Of all that was made, a part that the client has cut off included. */
    @Override
    long audioTokens() {
        return audioTokens(soundBytes);
    }

    private long audioTokens(long bytes) {
        return (long) scene.plan().format().millis(bytes) / Tokens.MILLIS_OF_ASSISTANT;
    }
}
