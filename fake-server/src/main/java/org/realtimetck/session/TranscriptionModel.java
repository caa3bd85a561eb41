package org.realtimetck.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a transcription model by its name. A name nobody knows is taken for one that writes when the turn
 * has ended, word by word, and counts time [I].
 */
record TranscriptionModel(String name) {

    private static final List<String> LISTENING_MEANWHILE = List.of("gpt-realtime-whisper", "gpt-live-transcribe");

    /**
     * Models that write while the user still speaks [M] and, in a transcription session, take no turn detection [M].
     *
     * @param name null for no transcription
     */
    static boolean listensMeanwhile(@Nullable String name) {
        return name != null && LISTENING_MEANWHILE.contains(name);
    }

    boolean listensMeanwhile() {
        return listensMeanwhile(name);
    }

    /** The only model on record whose transcript is one delta [C]. */
    boolean writesInOnePiece() {
        return name.equals("whisper-1");
    }

    /** By tokens for the gpt-4o family, by time for the other models of OpenAI [C]. */
    boolean countsTokens() {
        return name.startsWith("gpt-4o-");
    }

    boolean tellsSpeakers() {
        return name.equals("gpt-4o-transcribe-diarize");
    }

    /** As over HTTP, where only {@code gpt-4o-transcribe} and {@code gpt-4o-mini-transcribe} tell them [D; here I]. */
    boolean tellsLogprobs() {
        return countsTokens() && !tellsSpeakers();
    }
}
