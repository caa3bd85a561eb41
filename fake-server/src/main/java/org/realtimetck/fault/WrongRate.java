package org.realtimetck.fault;

import java.nio.ByteBuffer;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Sends sound for another sample rate than the session's.
 *
 * @param samples what becomes of each
 * @param format of the session's output
 */
public record WrongRate(Samples samples, SoundFormat format) implements Alteration {

    /** What becomes of the samples. */
    public enum Samples {
        /** Each comes twice: it plays at half the speed. */
        DOUBLED,
        /** Every second one is left out: it plays at double the speed. */
        HALVED
    }

    /** In files and over HTTP. */
    public static final Term<WrongRate> TERM = new Term<>(
            "wrong-rate",
            "audio",
            "A piece of sound has twice or half the samples it should have, as if made for another rate. Strikes sound"
                    + " only.",
            "Plays it; nobody could tell by the bytes. What was heard is counted by samples played.",
            List.of(
                    Parameter.optional(
                            "samples", Parameter.Choice.of(Samples.class), "what becomes of the samples", "doubled"),
                    SoundFormat.parameter()),
            given -> new WrongRate(given.choice("samples", Samples.class), given.choice("format", SoundFormat.class)));

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(
                SoundDelta.withBytes(frame, sound -> samples == Samples.DOUBLED ? doubled(sound) : halved(sound)));
    }

    private byte[] doubled(byte[] sound) {
        int size = format.bytesPerSample();
        ByteBuffer out = ByteBuffer.allocate(sound.length / size * size * 2);
        for (int at = 0; at + size <= sound.length; at += size) {
            out.put(sound, at, size).put(sound, at, size);
        }
        return out.array();
    }

    private byte[] halved(byte[] sound) {
        int size = format.bytesPerSample();
        ByteBuffer out = ByteBuffer.allocate((sound.length / size + 1) / 2 * size);
        for (int at = 0; at + size <= sound.length; at += 2 * size) {
            out.put(sound, at, size);
        }
        return out.array();
    }
}
