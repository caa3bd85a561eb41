package org.realtimetck.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something not every client does. Its word is the one in {@code client.yaml} and, with an {@code @}, the tag. */
public enum Capability {
    /** Several turns in one session: the errand {@code talk-many}. */
    TALK_MANY,
    /** Declares a function and answers its calls: the errand {@code use-tool}. */
    USE_TOOL,
    /** Asks for spoken answers. */
    AUDIO_OUT,
    /** Speaks an audio file and commits it. */
    AUDIO_IN,
    /** Plays answers at the speed of a listener, and breaks them off: the errand {@code interrupt}. */
    INTERRUPT,
    /** Lets the service find out when the user speaks: what an interruption by speech needs beside {@code interrupt}. */
    TURN_DETECTION,
    /** Has speech written down and nothing more: the errand {@code transcribe}. */
    TRANSCRIPTION,
    /** Writes down what the application was told: the file in {@code TCK_OBSERVATIONS}. */
    OBSERVATIONS,
    /** Takes a base URL with a path in front of {@code /v1}. */
    PATH_PREFIX;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String tag() {
        return "@" + word();
    }

    public static Optional<Capability> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }
}
