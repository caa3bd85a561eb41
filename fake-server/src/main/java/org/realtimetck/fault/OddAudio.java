package org.realtimetck.fault;

import java.util.Arrays;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;

/** Takes the last byte of a piece of sound whose bytes are even in number: half a sample of PCM is left over. */
public record OddAudio() implements Alteration {

    /** In files and over HTTP. */
    public static final Term<OddAudio> TERM = new Term<>(
            "odd-audio",
            "audio",
            "A piece of sound ends in the middle of a sample: its bytes are odd in number. Strikes sound only.",
            "Plays whole samples, and begins the next piece in step.",
            List.of(),
            given -> new OddAudio());

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(SoundDelta.withBytes(
                frame,
                sound -> sound.length > 0 && sound.length % 2 == 0 ? Arrays.copyOf(sound, sound.length - 1) : sound));
    }
}
