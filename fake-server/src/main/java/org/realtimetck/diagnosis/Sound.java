package org.realtimetck.diagnosis;

import java.util.Base64;
import java.util.Optional;
import org.realtimetck.diagnosis.Exchange.Message;
import tools.jackson.databind.JsonNode;

/** Sound as the wire carries it: base64 of PCM 16 bit mono, or of G.711 at 8 kHz with one byte a sample [D]. */
public final class Sound {

    private static final int PCM_RATE = 24_000;
    private static final int PCM_BYTES_PER_SAMPLE = 2;
    private static final int G711_RATE = 8_000;
    private static final double MILLIS = 1_000;

    private Sound() {}

    /**
     * The decoded bytes of a text that should be base64; empty if it is not.
     *
     * @param base64 standard alphabet, padded
     */
    public static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Bytes of sound in an {@code input_audio_buffer.append}; 0 if it has none that can be read. */
    public static int lengthOf(Message append) {
        return bytes(append.text("audio")).map(sound -> sound.length).orElse(0);
    }

    /** True for PCM, which is also what a session has that says nothing [D]. */
    public static boolean isPcm(JsonNode format) {
        return format.path("type").asString("audio/pcm").equals("audio/pcm");
    }

    /**
     * @param format of the session's input or output; missing for the default
     */
    public static int bytesPerSecond(JsonNode format) {
        return isPcm(format) ? format.path("rate").asInt(PCM_RATE) * PCM_BYTES_PER_SAMPLE : G711_RATE;
    }

    /** How long {@code bytes} of sound last, in milliseconds. */
    public static double millis(long bytes, JsonNode format) {
        return bytes * MILLIS / bytesPerSecond(format);
    }
}
