package org.realtimetck.session;

import java.util.Map;

/** How sound is written: PCM 16 bit at 24 kHz, or G.711 at 8 kHz. Always mono. */
enum AudioFormat {
    PCM(48),
    PCMU(8),
    PCMA(8);

    static final long TICKS_PER_MILLI = 48;

    private final int bytesPerMilli;

    AudioFormat(int bytesPerMilli) {
        this.bytesPerMilli = bytesPerMilli;
    }

    static AudioFormat of(Map<String, Object> format) {
        return switch (Tree.text(format, "type", "audio/pcm")) {
            case "audio/pcmu" -> PCMU;
            case "audio/pcma" -> PCMA;
            default -> PCM;
        };
    }

    /** What the Preview called it [C]. */
    String previewName() {
        return switch (this) {
            case PCM -> "pcm16";
            case PCMU -> "g711_ulaw";
            case PCMA -> "g711_alaw";
        };
    }

    int bytesPerMilli() {
        return bytesPerMilli;
    }

    double millis(long bytes) {
        return (double) bytes / bytesPerMilli;
    }

    int bytesPerSample() {
        return this == PCM ? 2 : 1;
    }

    /** A byte's share of time: 48 ticks make a millisecond, so that every format's byte is a whole number of them. */
    int ticksPerByte() {
        return (int) TICKS_PER_MILLI / bytesPerMilli;
    }

    /** Turns PCM 16 bit at 24 kHz into this format. */
    byte[] encode(byte[] pcm) {
        return switch (this) {
            case PCM -> pcm;
            case PCMU -> G711.muLaw(pcm);
            case PCMA -> G711.aLaw(pcm);
        };
    }
}
