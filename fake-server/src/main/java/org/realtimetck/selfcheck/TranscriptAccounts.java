package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Each of the user's utterances is written down at most once, to one end [C]. */
final class TranscriptAccounts implements Account {

    private static final String FAMILY = "conversation.item.input_audio_transcription.";

    private final Set<String> heard = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, StringBuilder> deltas = new HashMap<>();

    @Override
    public String subject() {
        return "transcripts of the user";
    }

    @Override
    public void on(WireEvent event) {
        if (event.is("input_audio_buffer.committed") || event.is("input_audio_buffer.speech_started")) {
            // models that listen along begin while the user still speaks [C]
            heard.add(event.text("item_id"));
        } else if (event.type().startsWith(FAMILY)) {
            transcript(event);
        }
    }

    private void transcript(WireEvent event) {
        String id = event.text("item_id");
        unless(heard.contains(id), "an item of the user's speech", id);
        unless(!ended.contains(id), "nothing after the end of a transcript", event.type());
        switch (event.type().substring(FAMILY.length())) {
            case "delta" ->
                deltas.computeIfAbsent(id, key -> new StringBuilder()).append(event.text("delta"));
            case "completed" -> {
                completed(id, event.text("transcript"));
                ended.add(id);
            }
            case "failed" -> ended.add(id);
            default -> {
                // segments come along with the rest
            }
        }
    }

    /** The first delta may begin with a blank that the transcript leaves out [C]. */
    private void completed(String id, String transcript) {
        StringBuilder written = deltas.remove(id);
        if (written != null) {
            unless(
                    written.toString().strip().equals(transcript.strip()),
                    "the transcript its deltas make: '" + written + "'",
                    "'" + transcript + "'");
        }
    }
}
