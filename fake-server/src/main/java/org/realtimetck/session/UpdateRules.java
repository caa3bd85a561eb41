package org.realtimetck.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.realtimetck.protocol.Variation;

/** What an update may not ask for although each field of it is well formed. */
final class UpdateRules {

    private static final String WHISPER = "gpt-realtime-whisper";
    private static final String LIVE = "gpt-live-transcribe";

    /** Which models take which field of a transcription [T]; who is not named here is not known, and takes all. */
    private static final Map<String, Set<String>> TAKERS = Map.of(
            "keywords", Set.of("gpt-transcribe", LIVE),
            "languages", Set.of("gpt-transcribe", LIVE),
            "delay", Set.of(WHISPER, LIVE),
            "prompt",
                    Set.of(
                            "whisper-1",
                            "gpt-transcribe",
                            LIVE,
                            "gpt-4o-transcribe",
                            "gpt-4o-mini-transcribe",
                            "gpt-4o-mini-transcribe-2025-12-15",
                            "gpt-4o-transcribe-diarize"));

    /** Any other name is that of a deployment, whose model nobody knows. */
    private static final Set<String> NAMED = Set.of(
            WHISPER,
            LIVE,
            "whisper-1",
            "gpt-transcribe",
            "gpt-4o-transcribe",
            "gpt-4o-mini-transcribe",
            "gpt-4o-mini-transcribe-2025-12-15",
            "gpt-4o-transcribe-diarize");

    private UpdateRules() {}

    static void checkType(Map<String, Object> update, SessionConfig config) throws RefusedException {
        boolean transcription = "transcription".equals(update.get("type"));
        if (transcription != config.isTranscription()) {
            throw new RefusedException(
                    transcription ? SessionErrors.transcriptionUpdate() : SessionErrors.realtimeUpdate());
        }
    }

    /**
     * @param updated what the session would become
     */
    static void check(Map<String, Object> update, SessionConfig updated) throws RefusedException {
        if (update.containsKey("reasoning") && !updated.takesReasoning()) {
            throw new RefusedException(SessionErrors.noReasoning("session"));
        }
        Map<String, Object> input = Tree.object(Tree.object(update, "audio"), "input");
        checkTranscription(Tree.object(input, "transcription"));
        String model = updated.transcriptionModel();
        boolean deaf = TranscriptionModel.listensMeanwhile(model)
                && !(LIVE.equals(model) && updated.varies(Variation.LIVE_TRANSCRIBE_TAKES_TURN_DETECTION));
        if (updated.isTranscription() && deaf && updated.turnDetection().isPresent()) {
            throw new RefusedException(SessionErrors.noTurnDetectionForThisModel());
        }
    }

    private static void checkTranscription(Map<String, Object> transcription) throws RefusedException {
        String model = Tree.text(transcription, "model", "");
        for (String field : List.copyOf(transcription.keySet())) {
            Set<String> takers = TAKERS.getOrDefault(field, NAMED);
            if (transcription.get(field) != null && NAMED.contains(model) && !takers.contains(model)) {
                throw new RefusedException(SessionErrors.notForThisTranscription(field));
            }
        }
    }
}
