package org.realtimetck.session;

import java.util.Arrays;

/** What the client has written and not yet committed, and how much it has written in all. */
final class InputAudioBuffer {

    /** Silence of that length is enough [M]. */
    private static final int LEAST_COMMIT_MS = 100;

    private byte[] bytes = {};
    private int from;
    private int to;
    private long written;

    void append(byte[] audio, AudioFormat format) {
        makeRoom(audio.length);
        System.arraycopy(audio, 0, bytes, to, audio.length);
        to += audio.length;
        written += (long) audio.length * format.ticksPerByte();
    }

    private void makeRoom(int more) {
        if (bytes.length - to >= more) {
            return;
        }
        int kept = to - from;
        // moving down only what is at most half of the room keeps appending linear
        byte[] room = kept + more <= bytes.length / 2
                ? bytes
                : new byte[(int) Math.min(Integer.MAX_VALUE - 8, Math.max(kept + (long) more, kept * 2L))];
        System.arraycopy(bytes, from, room, 0, kept);
        bytes = room;
        from = 0;
        to = kept;
    }

    void clear() {
        bytes = new byte[0];
        from = 0;
        to = 0;
    }

    /** Ticks of sound written in this session, whatever became of it. */
    long written() {
        return written;
    }

    /** Where, in ticks of sound written, the buffer begins; never before the first, though its format has changed. */
    long start(AudioFormat format) {
        return Math.max(0, written - (long) (to - from) * format.ticksPerByte());
    }

    double millis(AudioFormat format) {
        return format.millis(to - from);
    }

    boolean isTooShortToCommit(AudioFormat format) {
        return millis(format) < LEAST_COMMIT_MS;
    }

    /** Forgets what was written before a moment, given in ticks of sound written. */
    void dropBefore(long ticks, AudioFormat format) {
        from = indexOf(ticks, format);
    }

    /** Hands over everything and is empty afterwards. */
    byte[] take() {
        byte[] taken = Arrays.copyOfRange(bytes, from, to);
        clear();
        return taken;
    }

    /** Hands over what was written up to a moment, given in ticks of sound written, and keeps the rest. */
    byte[] takeUntil(long ticks, AudioFormat format) {
        int until = indexOf(ticks, format);
        byte[] taken = Arrays.copyOfRange(bytes, from, until);
        from = until;
        return taken;
    }

    /** Counted from the end, where the format is the present one; sound of an older format may lie before. */
    private int indexOf(long ticks, AudioFormat format) {
        long index = to - (written - ticks) / format.ticksPerByte();
        return (int) Math.min(to, Math.max(from, index));
    }
}
