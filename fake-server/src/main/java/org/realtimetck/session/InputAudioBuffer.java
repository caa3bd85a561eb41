package org.realtimetck.session;

import java.io.ByteArrayOutputStream;

/** What the client has written and not yet committed. */
final class InputAudioBuffer {

    private static final int LEAST_COMMIT_MS = 100;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void append(byte[] audio) {
        bytes.writeBytes(audio);
    }

    void clear() {
        bytes.reset();
    }

    double millis(AudioFormat format) {
        return format.millis(bytes.size());
    }

    boolean isTooShortToCommit(AudioFormat format) {
        return millis(format) < LEAST_COMMIT_MS;
    }

    /** Hands over everything and is empty afterwards. */
    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
