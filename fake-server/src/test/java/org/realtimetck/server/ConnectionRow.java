package org.realtimetck.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Confidence;
import org.realtimetck.protocol.Variation;

/**
 * One way to connect, and what comes of it.
 *
 * @param situation in words
 * @param confidence of the answer
 * @param target {@code <key>} stands for a good key
 * @param headers lines; {@code <key>} as in the target
 * @param switched what the sandbox varies; null for nothing
 */
record ConnectionRow(
        String situation,
        Confidence confidence,
        String target,
        List<String> headers,
        @Nullable Variation switched,
        Answer answer) {

    static final String KEY = "<key>";

    sealed interface Answer {}

    /** @param session the type that {@code session.created} reports */
    record Welcome(String session) implements Answer {}

    /**
     * 101, one error, a close.
     *
     * @param code null for none
     */
    record InBand(@Nullable String code, String message, int closeCode, String closeReason) implements Answer {}

    /**
     * @param headers lines that have to be in the answer's head
     * @param body empty for none
     */
    record Http(int status, List<String> headers, String body) implements Answer {}

    static final Answer REALTIME = new Welcome("realtime");
    static final Answer TRANSCRIPTION = new Welcome("transcription");

    static InBand inBand(int closeCode, String code, String message) {
        return new InBand(code, message, closeCode, "invalid_request_error." + code);
    }

    ConnectionRow with(String... more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return new ConnectionRow(situation, confidence, target, all, switched, answer);
    }

    ConnectionRow switching(Variation variation) {
        return new ConnectionRow(situation, confidence, target, headers, variation, answer);
    }

    @Override
    public String toString() {
        return "[" + confidence.letter() + "] " + situation + (switched == null ? "" : " · " + switched.word());
    }
}
