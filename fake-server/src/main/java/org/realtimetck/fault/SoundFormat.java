package org.realtimetck.fault;

import org.realtimetck.vocabulary.Parameter;

/** What a fault has to know of sound to spoil it. */
public enum SoundFormat {
    /** 16 bit, little endian. */
    PCM(2, 0x00),
    PCMU(1, 0xFF),
    PCMA(1, 0xD5);

    private final int bytesPerSample;
    private final byte silence;

    SoundFormat(int bytesPerSample, int silence) {
        this.bytesPerSample = bytesPerSample;
        this.silence = (byte) silence;
    }

    int bytesPerSample() {
        return bytesPerSample;
    }

    /** Every byte of a sample that is not heard. */
    byte silence() {
        return silence;
    }

    static Parameter parameter() {
        return Parameter.optional(
                "format", Parameter.Choice.of(SoundFormat.class), "how the session's sound is written", "pcm");
    }
}
