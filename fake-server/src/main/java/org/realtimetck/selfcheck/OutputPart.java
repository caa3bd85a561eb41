package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One content part of a message under way: text, or sound with its transcript. */
final class OutputPart {

    private static final String PCM = "audio/pcm";
    private static final int PCM_SAMPLE_BYTES = 2;

    private final boolean spoken;
    private final @Nullable String audioFormat;
    private final DeltaStream words;
    private boolean soundDone;
    private boolean done;

    OutputPart(JsonNode part, @Nullable String audioFormat) {
        String type = WireEvent.text(part, "type");
        this.spoken = type.equals("audio");
        this.audioFormat = audioFormat;
        this.words = new DeltaStream(field());
        unless(WireEvent.text(part, field()).isEmpty(), "a part without " + field() + " yet", part);
    }

    /** What holds the words. */
    private String field() {
        return spoken ? "transcript" : "text";
    }

    void progress(WireEvent event) {
        unless(!done, "a part that is under way", "one that is done");
        switch (event.type()) {
            case "response.output_text.delta", "response.output_audio_transcript.delta" ->
                words.more(event.text("delta"));
            case "response.output_text.done", "response.output_audio_transcript.done" -> words.end(event.text(field()));
            case "response.output_audio.delta" -> sound(event.text("delta"));
            case "response.output_audio.done" -> {
                unless(spoken && !soundDone, "one response.output_audio.done for each spoken part", event.type());
                soundDone = true;
            }
            case "response.content_part.done" -> partDone(event.at("part"));
            default -> throw new Objection("an event that belongs into a content part", event.type());
        }
    }

    private void sound(String base64) {
        unless(spoken && !soundDone, "sound in a spoken part, before response.output_audio.done", "a delta of it");
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw new Objection("base64", String.valueOf(noBase64.getMessage()));
        }
        unless(bytes.length > 0, "some sound", "an empty delta");
        unless(
                !PCM.equals(audioFormat) || bytes.length % PCM_SAMPLE_BYTES == 0,
                "whole samples of " + PCM_SAMPLE_BYTES + " bytes",
                bytes.length + " bytes");
    }

    private void partDone(JsonNode part) {
        words.requireEnd(WireEvent.text(part, field()));
        unless(!spoken || soundDone, "response.output_audio.done before response.content_part.done", "none");
        done = true;
    }

    /** @param content the part as the finished item tells it */
    void requireDone(JsonNode content) {
        unless(done, "response.content_part.done before response.output_item.done", "none");
        words.requireEnd(WireEvent.text(content, field()));
    }
}
