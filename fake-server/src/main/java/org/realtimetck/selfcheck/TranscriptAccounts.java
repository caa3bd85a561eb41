package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each of the user's utterances is written down at most once, to one end, under the id of its item [C]. */
final class TranscriptAccounts implements Account {

    private static final String FAMILY = "conversation.item.input_audio_transcription.";

    private final Set<String> committed = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> early = new HashSet<>();
    private final Map<String, StringBuilder> deltas = new HashMap<>();

    /** The item that the sound in the buffer will become, once it was told. */
    private @Nullable String announced;

    @Override
    public String subject() {
        return "transcripts of the user";
    }

    @Override
    public void on(WireEvent event) {
        String id = event.text("item_id");
        switch (event.type()) {
            case "input_audio_buffer.speech_started" -> announce(id);
            case "input_audio_buffer.committed" -> {
                announce(id);
                committed.add(id);
                announced = null;
            }
            case "input_audio_buffer.cleared" -> {
                if (announced != null) {
                    dropped.add(announced);
                }
                announced = null;
            }
            case FAMILY + "delta" -> delta(id, event.text("delta"));
            case FAMILY + "segment" -> requireUnderWay(id);
            case FAMILY + "completed" -> completed(id, event.text("transcript"));
            case FAMILY + "failed" -> {
                requireUnderWay(id);
                ended.add(id);
            }
            default -> {
                // says nothing of transcripts
            }
        }
    }

    private void announce(String id) {
        unless(announced == null || announced.equals(id), "the item that was announced, " + announced, id);
        announced = id;
    }

    /** Models that listen along begin while the user still speaks [C]. */
    private void delta(String id, String delta) {
        unless(!ended.contains(id) && !dropped.contains(id), "nothing after the end of a transcript", "a delta");
        if (!committed.contains(id)) {
            announce(id);
            early.add(id);
        }
        deltas.computeIfAbsent(id, key -> new StringBuilder()).append(delta);
    }

    private void requireUnderWay(String id) {
        unless(committed.contains(id), "an item of the user's speech", id);
        unless(!ended.contains(id), "nothing after the end of a transcript", "more of " + id);
    }

    /**
     * The first delta may begin with a blank that the transcript leaves out [C]. A model that wrote before the speech was
     * over may think better of it: what it said cannot be taken back [I].
     */
    private void completed(String id, String transcript) {
        requireUnderWay(id);
        ended.add(id);
        StringBuilder written = deltas.remove(id);
        if (written != null && !early.contains(id)) {
            unless(
                    written.toString().strip().equals(transcript.strip()),
                    "the transcript its deltas make: '" + written + "'",
                    "'" + transcript + "'");
        }
    }
}
