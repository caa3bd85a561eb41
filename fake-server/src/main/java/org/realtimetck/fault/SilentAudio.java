package org.realtimetck.fault;

import java.util.Arrays;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;

/**
 * Sends silence of the same length in place of sound.
 *
 * @param format of the session's output
 */
public record SilentAudio(SoundFormat format) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<SilentAudio> TERM = new Term<>(
            "silent-audio",
            "audio",
            "A piece of sound is silent, and as long as it was. Strikes sound only.",
            "Plays it; the transcript tells what should have been heard.",
            List.of(SoundFormat.parameter()),
            given -> new SilentAudio(given.choice("format", SoundFormat.class)));

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(SoundDelta.withBytes(frame, sound -> {
            byte[] silent = new byte[sound.length];
            Arrays.fill(silent, format.silence());
            return silent;
        }));
    }
}
